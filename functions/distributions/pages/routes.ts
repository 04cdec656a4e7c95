/** `/distributions`: receipts of public money, recorded by one person of finance and approved by another. */
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { Problem, refusalOf } from '../../platform/problem.ts';
import { aidParameters, findScheme } from '../../receipts/schemes.ts';
import { readCents } from '../../web/forms/read-number.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { detailIn } from '../../web/problem-detail.ts';
import { createDistribution, type DistributionInput, distributionSchema } from '../create.ts';
import { decideDistribution } from '../decide.ts';
import { distributionViews, viewDistribution } from '../view.ts';
import { incomingWords } from '../words/index.ts';
import { distributionPage } from './distribution-page.ts';
import { distributionsPage, type ReceiptDraft } from './distributions-page.ts';

const emptyDraft: ReceiptDraft = { scheme: '', amount: '', receivedOn: '', shares: 'lost-turnover' };

export function distributionRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/distributions', (c, viewer) => showDesk(c, viewer, deps, emptyDraft));

  pages.post('/distributions', async (c, viewer) => {
    const sent = await formTexts(c);
    const text = (name: string) => sent.get(name) ?? '';
    const draft = {
      scheme: text('scheme'),
      amount: text('amount'),
      receivedOn: text('receivedOn'),
      shares: text('shares'),
    };
    try {
      const { distributionId } = await createDistribution(
        deps,
        signedIn(viewer),
        readDraft(deps, viewer, draft),
      );
      return c.redirect(`/distributions/${distributionId}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error;
      return showDesk(c, viewer, deps, { ...draft, error: detailIn(error, viewer.language) });
    }
  });

  pages.get('/distributions/:id', (c, viewer) => showOne(c, viewer, deps));

  for (const decision of ['approve', 'reject'] as const) {
    pages.post(`/distributions/:id/${decision}`, async (c, viewer) => {
      const id = c.req.param('id') ?? '';
      const comment = (await formTexts(c)).get('comment')?.trim().slice(0, 2000);
      try {
        if (decision === 'reject' && !comment) {
          throw refusalOf('invalid-form', [], incomingWords[viewer.language].reasonNeeded);
        }
        await decideDistribution(deps, signedIn(viewer), id, { decision, comment });
      } catch (error) {
        if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
        return showOne(c, viewer, deps, error);
      }
      return c.redirect(`/distributions/${id}`, 303);
    });
  }
}

function readDraft(deps: PagesDeps, { language }: Viewer, draft: ReceiptDraft): DistributionInput {
  const input = distributionSchema.safeParse({
    scheme: draft.scheme,
    country: findScheme(deps, draft.scheme)?.country,
    amountCents: readCents(draft.amount),
    receivedOn: draft.receivedOn,
    shares: draft.shares,
  });
  if (input.success) return input.data;
  const incoming = incomingWords[language];
  const labels: Readonly<Record<string, string>> = {
    amountCents: incoming.amount,
    receivedOn: incoming.received,
    shares: incoming.basis,
  };
  const path = String(input.error.issues[0]?.path[0] ?? '');
  throw refusalOf(
    'invalid-form',
    [],
    `${withColon(labels[path] ?? incoming.scheme, language)} ${incoming.choose}`,
  );
}

async function showDesk(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  draft: ReceiptDraft,
): Promise<Response> {
  const person = signedIn(viewer);
  const { items } = await distributionViews(deps, person, viewer.language, { limit: 200 });
  const desk = { items, aids: aidParameters(deps).aids, mayRecord: hasRole(person, ['finance']) };
  return show(c, viewer, distributionsPage(viewer, desk, draft), draft.error === undefined ? 200 : 422);
}

async function showOne(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  problem?: Problem,
): Promise<Response> {
  const cursor = c.req.query('cursor');
  const id = c.req.param('id') ?? '';
  const view = await viewDistribution(deps, signedIn(viewer), id, viewer.language, { cursor });
  return show(
    c,
    viewer,
    distributionPage(viewer, view, problem && detailIn(problem, viewer.language)),
    problem?.status ?? 200,
  );
}
