/** `/recovery`: the cases against clients, for those who look after them. */
import { Problem, refusalOf } from '../../platform/problem.ts';
import type { Reader } from '../../web/layout/reader.ts';
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
import { listRecoveryCases, recoveryTotals, viewCase } from '../view-cases.ts';
import { recoveryWords } from '../words/index.ts';
import { casePage } from './case-page.ts';
import { recoveryPage } from './recovery-page.ts';

/** More than are open at once in these years. */
const mostShown = 1_000;

type Work = (reader: Reader, caseId: string, sent: ReadonlyMap<string, string>) => Promise<unknown>;

export function recoveryRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/recovery', async (c, reader) => {
    const person = signedIn(reader);
    const [{ items }, figures] = await Promise.all([
      listRecoveryCases(deps, person, { limit: mostShown, language: reader.language }),
      recoveryTotals(deps, person),
    ]);
    return show(c, reader, recoveryPage(reader, { items, ...figures }));
  });
  pages.get('/recovery/:case', (c, reader) => showCase(c, reader, deps));

  const action = (name: string, work: Work) =>
    pages.post(`/recovery/:case/${name}`, async (c, reader) => {
      const caseId = c.req.param('case') ?? '';
      try {
        await work(reader, caseId, await formTexts(c));
      } catch (error) {
        if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
        return showCase(c, reader, deps, error);
      }
      return c.redirect(`/recovery/${caseId}`, 303);
    });
  action('acknowledge', (reader, id) => acknowledgePledge(deps, signedIn(reader), id));
  action('invite', (reader, id, sent) => {
    const email = sent.get('email')?.trim();
    return inviteAgain(deps, signedIn(reader), id, { email: email === '' ? undefined : email });
  });
  action('irrecoverable', (reader, id, sent) =>
    declareIrrecoverable(deps, signedIn(reader), id, reasonIn(reader, sent)),
  );
  action('write-off', (reader, id, sent) => {
    const decision = sent.get('decision');
    if (decision === 'approve' || decision === 'reject')
      return decideWriteOff(deps, signedIn(reader), id, { decision });
    return askWriteOff(deps, signedIn(reader), id, reasonIn(reader, sent));
  });
}

async function showCase(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  problem?: Problem,
): Promise<Response> {
  const view = await viewCase(deps, signedIn(reader), c.req.param('case') ?? '', reader.language);
  return show(
    c,
    reader,
    casePage(reader, view, problem && detailIn(problem, reader.language)),
    problem?.status ?? 200,
  );
}

function reasonIn({ language }: Reader, sent: ReadonlyMap<string, string>): string {
  const reason = sent.get('reason')?.trim().slice(0, 2000) ?? '';
  if (reason === '') throw refusalOf('invalid-form', [], recoveryWords[language].reasonNeeded);
  return reason;
}
