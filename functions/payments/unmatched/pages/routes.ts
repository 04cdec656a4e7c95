/** `/unmatched`: what the bank booked and nothing of ours matches; one of them, and several set aside at once. */
import { incomingWords } from '../../../distributions/words/index.ts';
import { sendList } from '../../../documents/send-list.ts';
import { tableFormat } from '../../../documents/table-file.ts';
import { Problem, problem, refusalOf } from '../../../platform/problem.ts';
import { mustAsk } from '../../../web/layout/confirm.ts';
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
import { findUnmatched } from '../store.ts';
import { paymentSuggestions } from '../suggest.ts';
import { openUnmatchedViews, receiptSuggestions, viewOfEntry } from '../view.ts';
import { entryPage } from './entry-page.ts';
import { unmatchedList } from './unmatched-list.ts';
import { ignoreConfirmation, type UnmatchedDesk, unmatchedPage } from './unmatched-page.ts';

const mostAtOnce = 100;

export function unmatchedRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/unmatched', async (c, viewer) => {
    const format = tableFormat(c.req.query('format'));
    if (!format) return showList(c, viewer, deps);
    const rows = await openUnmatchedViews(deps, signedIn(viewer));
    return sendList(c, viewer, { list: unmatchedList(viewer, deps.clock.now()), rows, format });
  });
  pages.post('/unmatched/ignore', (c, viewer) => ignoreSeveral(c, viewer, deps));
  pages.get('/unmatched/:id', (c, viewer) => showEntry(c, viewer, deps));
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
      return showEntry(c, viewer, deps, error);
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
  more: Partial<UnmatchedDesk> = {},
): Promise<Response> {
  const person = signedIn(viewer);
  const items = await openUnmatchedViews(deps, person);
  const desk = { items, now: deps.clock.now(), mayResolve: hasRole(person, ['finance']), ...more };
  return show(c, viewer, unmatchedPage(viewer, desk), more.errors ? 422 : 200);
}

async function showEntry(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  refusal?: Problem,
): Promise<Response> {
  const person = signedIn(viewer);
  if (!hasRole(person, ['finance', 'auditor'])) throw problem('forbidden');
  const entry = (await findUnmatched(deps, c.req.param('id') ?? ''))?.data;
  if (!entry) throw problem('not-found');
  const mayResolve = hasRole(person, ['finance']);
  const asks = mayResolve && entry.state === 'open';
  const [likely = []] = asks ? await paymentSuggestions(deps, [entry.advice]) : [];
  const receipts = asks ? await receiptSuggestions(deps, entry) : [];
  const view = viewOfEntry(entry, []);
  const error = refusal && detailIn(refusal, viewer.language);
  return show(
    c,
    viewer,
    entryPage(viewer, { view, likely, receipts, mayResolve, error }),
    refusal?.status ?? 200,
  );
}

async function ignoreSeveral(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = signedIn(viewer);
  if (!hasRole(person, ['finance'])) throw problem('forbidden');
  const sent = await formTexts(c);
  const { entry = [] } = await c.req.parseBody({ all: true });
  const picked = new Set(
    [entry]
      .flat()
      .filter((one) => typeof one === 'string')
      .slice(0, mostAtOnce),
  );
  const comment = sent.get('comment')?.trim() ?? '';
  const incoming = incomingWords[viewer.language];
  const errors = [
    ...(picked.size === 0
      ? [{ path: 'entry', name: incoming.ignoreTitle, message: incoming.ignoreNeeded }]
      : []),
    ...(comment === '' ? [{ path: 'comment', name: incoming.comment, message: incoming.reasonNeeded }] : []),
  ];
  if (errors.length > 0) return showList(c, viewer, deps, { picked, comment, errors });
  if (mustAsk(sent)) {
    const open = (await openUnmatchedViews(deps, person)).filter(({ id }) => picked.has(id));
    return show(c, viewer, ignoreConfirmation(viewer, open, comment));
  }
  let others = 0;
  for (const id of picked) {
    const input = { receiptId: undefined, runId: undefined, paymentId: undefined };
    await resolveUnmatched(deps, person, id, { ...input, notOurs: true, always: false, comment }).catch(
      (error: unknown) => {
        if (!(error instanceof Problem) || error.status >= 500) throw error;
        others += 1;
      },
    );
  }
  return showList(c, viewer, deps, { done: { count: picked.size - others, others } });
}
