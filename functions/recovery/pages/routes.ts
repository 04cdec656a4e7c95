/** `/recovery`: the cases against clients, for those who look after them. */
import type { Language } from '../../../workflows/language.ts';
import { accountNames } from '../../audit/pages/account-names.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
import { Problem, refusalOf } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { mustAsk } from '../../web/layout/confirm.ts';
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
import {
  acknowledgePledge,
  askWriteOff,
  decideWriteOff,
  declareIrrecoverable,
  inviteAgain,
} from '../staff-actions.ts';
import { type CaseSummary, listRecoveryCases, recoveryTotals, viewCase } from '../view-cases.ts';
import { recoveryWords } from '../words/index.ts';
import { caseConfirmation, casePage } from './case-page.ts';
import { casesList } from './cases-list.ts';
import { recoveryPage } from './recovery-page.ts';

type Work = (viewer: Viewer, caseId: string, sent: ReadonlyMap<string, string>) => Promise<unknown>;

export function recoveryRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/recovery', async (c, viewer) => {
    const person = signedIn(viewer);
    const items = await allCases(deps, person, viewer.language);
    const now = deps.clock.now();
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: casesList(viewer, now), rows: items, format });
    const { ages } = await recoveryTotals(deps, person);
    return show(c, viewer, recoveryPage(viewer, { items, ages, now }));
  });
  pages.get('/recovery/:case', (c, viewer) => showCase(c, viewer, deps));

  const action = (name: string, work: Work) =>
    pages.post(`/recovery/:case/${name}`, async (c, viewer) => {
      const caseId = c.req.param('case') ?? '';
      const sent = await formTexts(c);
      try {
        if (isForGood(name) && mustAsk(sent)) return await confirm(c, viewer, deps, { name, sent });
        await work(viewer, caseId, sent);
      } catch (error) {
        if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
        return showCase(c, viewer, deps, error);
      }
      return c.redirect(`/recovery/${caseId}`, 303);
    });
  action('acknowledge', (viewer, id) => acknowledgePledge(deps, signedIn(viewer), id));
  action('invite', (viewer, id, sent) => {
    const email = sent.get('email')?.trim();
    return inviteAgain(deps, signedIn(viewer), id, { email: email === '' ? undefined : email });
  });
  action('irrecoverable', (viewer, id, sent) =>
    declareIrrecoverable(deps, signedIn(viewer), id, reasonIn(viewer, sent)),
  );
  action('write-off', (viewer, id, sent) => {
    const decision = sent.get('decision');
    if (decision === 'approve' || decision === 'reject')
      return decideWriteOff(deps, signedIn(viewer), id, { decision });
    return askWriteOff(deps, signedIn(viewer), id, reasonIn(viewer, sent));
  });
}

async function allCases(deps: PagesDeps, person: Person, language: Language): Promise<CaseSummary[]> {
  const found: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecoveryCases(deps, person, { limit: 1_000, cursor, language });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

function isForGood(name: string): name is 'irrecoverable' | 'write-off' {
  return name === 'irrecoverable' || name === 'write-off';
}

/** @throws Problem 422 when the reason is missing */
async function confirm(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  {
    name,
    sent,
  }: { readonly name: 'irrecoverable' | 'write-off'; readonly sent: ReadonlyMap<string, string> },
): Promise<Response> {
  if (!sent.has('decision')) reasonIn(viewer, sent);
  const view = await viewCase(deps, signedIn(viewer), c.req.param('case') ?? '', viewer.language);
  return show(c, viewer, caseConfirmation(viewer, view, name, sent));
}

async function showCase(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  problem?: Problem,
): Promise<Response> {
  const view = await viewCase(deps, signedIn(viewer), c.req.param('case') ?? '', viewer.language);
  const accounts = view.returns.map(({ account }) => account);
  const nameOf = await accountNames(deps, viewer.language, accounts);
  const by = view.pledge?.acknowledgedBy;
  const acknowledgedBy = by === undefined ? undefined : ((await deps.registers.person(by))?.name ?? by);
  const error = problem && detailIn(problem, viewer.language);
  const content = casePage(viewer, { view, acknowledgedBy, nameOf, error });
  return show(c, viewer, content, problem?.status ?? 200);
}

function reasonIn({ language }: Viewer, sent: ReadonlyMap<string, string>): string {
  const reason = (sent.get('reason') ?? sent.get('write-off-reason'))?.trim().slice(0, 2000) ?? '';
  if (reason === '') throw refusalOf('invalid-form', [], recoveryWords[language].reasonNeeded);
  return reason;
}
