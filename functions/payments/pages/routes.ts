/** `/finance`: payments, runs, the bank's files, the registers. Each page asks for the role that it needs. */

import { listTasks } from '../../approvals/tasks.ts';
import type { PaymentRun } from '../../claims/payment-store.ts';
import { keys } from '../../platform/keys.ts';
import { Problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
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
import { fileHeaders } from '../file-headers.ts';
import { createPaymentRun } from '../payment-run.ts';
import { isPayroll, runAccounts } from '../payroll/account.ts';
import { askedPayments } from '../payroll/asked-payments.ts';
import { payrollWords } from '../payroll/words/index.ts';
import { readyPayments, waitingPayments } from '../ready-payments.ts';
import { releasePaymentRun } from '../release-run.ts';
import { listUnmatched } from '../unmatched/store.ts';
import { type PaymentView, viewOfPayment } from '../view-payment.ts';
import { listRuns, type RunView, runFile, viewRun } from '../view-run.ts';
import { paymentWords } from '../words/index.ts';
import { financePage } from './finance-page.ts';
import { financePerson } from './finance-person.ts';
import { namesOfStaff, paymentRoutes, peopleIn } from './payment-routes.ts';
import { runPage } from './run-page.ts';

/** More than a run of these days takes. */
const mostReady = 1_000;

export function financeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/finance', async (c, viewer) => {
    const person = financePerson(viewer);
    const accounts = runAccounts(deps.plan);
    const [runs, held, asked, unmatched, tasks, ...lists] = await Promise.all([
      listRuns(deps, person),
      heldPayments(deps),
      askedPayments(deps),
      listUnmatched(deps, 'open', { limit: 1 }),
      listTasks(deps, person, viewer.language),
      ...accounts.map((one) => readyPayments(deps, one.accountId, mostReady)),
    ]);
    const ready = accounts.map(({ accountId, name }, position) => {
      const payments = (lists[position] ?? []).map((item) => item.data);
      const shown = isPayroll({ accountId }) ? payrollWords[viewer.language].office : name;
      return { accountId, name: shown, payments };
    });
    const mayAct = hasRole(person, ['finance']);
    const names = await namesOfStaff(deps, held.flatMap(peopleIn));
    const costs = asked.map((one) => viewOfPayment(deps, one));
    const desk = { ready, held, asked: costs, names, runs, openTasks: tasks.length, mayAct };
    return show(c, viewer, financePage(viewer, { ...desk, unmatched: unmatched.items.length > 0 }));
  });

  pages.post('/finance/runs', async (c, viewer) => {
    const accountId = (await formTexts(c)).get('accountId');
    const run = await createPaymentRun(deps, signedIn(viewer), { accountId });
    return c.redirect(`/finance/runs/${run.id}`, 303);
  });

  pages.get('/finance/runs/:run', async (c, viewer) => {
    const person = financePerson(viewer);
    return showRun(c, viewer, deps, person);
  });

  pages.post('/finance/runs/:run/release', async (c, viewer) => {
    const seen = Number((await formTexts(c)).get('revision') ?? Number.NaN);
    try {
      const revision = Number.isSafeInteger(seen) ? seen : undefined;
      const run = await releasePaymentRun(deps, signedIn(viewer), c.req.param('run') ?? '', revision);
      return c.redirect(`/finance/runs/${run.id}`, 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') throw error;
      return showRun(c, viewer, deps, financePerson(viewer), paymentWords[viewer.language].changedMeanwhile);
    }
  });

  paymentRoutes(pages, deps);

  pages.get('/finance/runs/:run/file', async (c, viewer) => {
    const runId = c.req.param('run') ?? '';
    const file = await runFile(deps, financePerson(viewer), runId);
    return c.body(file.text, 200, fileHeaders(file));
  });
}

function namesIn(
  deps: PagesDeps,
  { createdBy, releasedBy, takenOut }: RunView,
): Promise<Map<string, string>> {
  const ids = [createdBy, releasedBy, ...takenOut.map((one) => one.by)];
  return namesOfStaff(
    deps,
    ids.filter((id) => id !== undefined),
  );
}

/** The first payments that are held, of every account. */
async function heldPayments(deps: PagesDeps): Promise<PaymentView[]> {
  const pages = await Promise.all(
    runAccounts(deps.plan).map(({ accountId }) => waitingPayments(deps, 'held', accountId, { limit: 100 })),
  );
  return pages.flatMap(({ items }) => items.map((item) => viewOfPayment(deps, item.data)));
}

const linesPerPage = 200;

async function showRun(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  person: Person,
  error?: string,
): Promise<Response> {
  const run = await viewRun(deps, person, c.req.param('run') ?? '');
  const page = Math.max(0, Math.floor(Number(c.req.query('page')) || 0));
  const content = runPage(viewer, {
    run,
    names: await namesIn(deps, run),
    signed: await hasSigned(deps, run, person),
    mayRelease: hasRole(person, ['finance']),
    error,
    from: page * linesPerPage < run.count ? page * linesPerPage : 0,
    to: Math.min(run.count, (page * linesPerPage < run.count ? page + 1 : 1) * linesPerPage),
    linesPerPage,
  });
  return show(c, viewer, content, error === undefined ? 200 : 409);
}

async function hasSigned({ store }: PagesDeps, run: RunView, { personId }: Person): Promise<boolean> {
  const stored = (await store.get<PaymentRun>(keys.paymentRun(run.id)))?.data;
  return run.createdBy === personId || (stored?.releases ?? []).some((one) => one.personId === personId);
}
