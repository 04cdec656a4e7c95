/** `/unmatched`: what the bank booked and nothing of ours matches. */
import { incomingWords } from '../../../distributions/words/index.ts';
import { Problem, refusalOf } from '../../../platform/problem.ts';
import { hasRole } from '../../../web/layout/menu.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../../web/page-app.ts';
import { detailIn } from '../../../web/problem-detail.ts';
import { resolutionSchema, resolveUnmatched } from '../resolve.ts';
import { entryIdOf, findUnmatched } from '../store.ts';
import { paymentSuggestions } from '../suggest.ts';
import { unmatchedViews } from '../view.ts';
import { unmatchedPage } from './unmatched-page.ts';

/** A page of the list; the next ones come up as these are settled. */
const shown = 50;

export function unmatchedRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/unmatched', (c, viewer) => showList(c, viewer, deps));

  pages.post('/unmatched/:id', async (c, viewer) => {
    const sent = await formTexts(c);
    const other = sent.get('otherReceiptId')?.trim();
    const receiptId = other ? other : sent.get('receiptId');
    try {
      const input = resolutionSchema.safeParse({
        ...chosen(receiptId),
        always: sent.get('always') === 'yes',
        comment: sent.get('comment') ?? '',
      });
      if (!input.success) throw refusalOf('invalid-form', [], incomingWords[viewer.language].resolveNeeded);
      if (input.data.notOurs && input.data.comment === undefined) {
        throw refusalOf('invalid-form', [], incomingWords[viewer.language].reasonNeeded);
      }
      await resolveUnmatched(deps, signedIn(viewer), c.req.param('id') ?? '', input.data);
      return c.redirect('/unmatched', 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
      return showList(c, viewer, deps, error);
    }
  });
}

/** A choice of the form: a receipt, or a run or payment by its kind. */
function chosen(choice: string | undefined): Record<string, string | undefined> {
  const [kind, id] = choice?.split(':') ?? [];
  return (kind === 'run' || kind === 'payment') && id ? { [`${kind}Id`]: id } : { receiptId: choice };
}

async function showList(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  problem?: Problem,
): Promise<Response> {
  const person = signedIn(viewer);
  const { items } = await unmatchedViews(deps, person, { limit: shown });
  const entries = await Promise.all(items.map(({ id }) => findUnmatched(deps, id)));
  const readings = entries.flatMap((entry) => (entry ? [entry.data.reading] : []));
  const suggested = await paymentSuggestions(deps, readings);
  const likely = new Map(readings.map((reading, at) => [entryIdOf(reading), suggested[at] ?? []]));
  const content = unmatchedPage(
    viewer,
    { items, likely },
    hasRole(person, ['finance']),
    problem && detailIn(problem, viewer.language),
  );
  return show(c, viewer, content, problem?.status ?? 200);
}
