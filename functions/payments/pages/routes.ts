/** `/finance`: payments, runs, the bank's files, the registers. Each page asks for the role that it needs. */

import { listTasks } from '../../approvals/tasks.ts';
import type { PaymentRun } from '../../claims/payment-store.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
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
import { type Desk, type DeskGroup, deskGroups, deskOf } from '../desk.ts';
import { fileHeaders } from '../file-headers.ts';
import { createPaymentRun } from '../payment-run.ts';
import { isPayroll, runAccounts } from '../payroll/account.ts';
import { askedPayments } from '../payroll/asked-payments.ts';
import { payrollWords } from '../payroll/words/index.ts';
import { releasePaymentRun } from '../release-run.ts';
import { viewOfPayment } from '../view-payment.ts';
import { allRuns, listRuns, type RunView, runFile, viewRun } from '../view-run.ts';
import { deskWords, paymentWords } from '../words/index.ts';
import { financePage, shownRuns } from './finance-page.ts';
import { financePerson } from './finance-person.ts';
import { namesOfStaff, paymentRoutes, peopleIn } from './payment-routes.ts';
import { paymentsList } from './payments-list.ts';
import { linesList, runPage } from './run-page.ts';
import { runsList, runsPage } from './runs-page.ts';

export function financeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/finance', async (c, viewer) => {
    const person = financePerson(viewer);
    const accounts = runAccounts(deps.plan).map(({ accountId, name }) => ({
      accountId,
      name: isPayroll({ accountId }) ? payrollWords[viewer.language].office : name,
    }));
    const [runs, desk, asked, tasks] = await Promise.all([
      listRuns(deps, person, { limit: shownRuns }),
      deskOf(deps),
      askedPayments(deps),
      listTasks(deps, person, viewer.language),
    ]);
    const shown = shownGroup(desk, c.req.query('show'));
    const held = desk.payments.filter(({ group }) => group === 'held');
    const names = await namesOfStaff(deps, held.flatMap(peopleIn));
    const format = tableFormat(c.req.query('format'));
    if (format) {
      const list = paymentsList(viewer, {
        caption: deskWords[viewer.language].groups[shown],
        names,
        accounts,
      });
      return sendList(c, viewer, {
        list,
        rows: desk.payments.filter(({ group }) => group === shown),
        format,
      });
    }
    const mayAct = hasRole(person, ['finance']);
    const costs = asked.map((one) => viewOfPayment(deps, one));
    const parts = {
      desk,
      shown,
      asked: costs,
      names,
      accounts,
      runs: runs.items,
      openTasks: tasks.length,
      mayAct,
    };
    return show(c, viewer, financePage(viewer, parts));
  });

  pages.get('/finance/runs', async (c, viewer) => {
    const runs = await allRuns(deps, financePerson(viewer));
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: runsList(viewer), rows: runs, format });
    return show(c, viewer, runsPage(viewer, runs));
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

/** Unless one is asked for, the first in which something waits. */
function shownGroup({ payments }: Desk, asked: string | undefined): DeskGroup {
  const first = deskGroups.find((group) => payments.some((one) => one.group === group));
  return deskGroups.find((group) => group === asked) ?? first ?? 'ready';
}

function namesIn(deps: PagesDeps, { createdBy, releases, takenOut }: RunView): Promise<Map<string, string>> {
  return namesOfStaff(deps, [
    createdBy,
    ...releases.map(({ personId }) => personId),
    ...takenOut.map(({ by }) => by),
  ]);
}

async function showRun(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  person: Person,
  error?: string,
): Promise<Response> {
  const run = await viewRun(deps, person, c.req.param('run') ?? '');
  const format = tableFormat(c.req.query('format'));
  if (format) return sendList(c, viewer, { list: linesList(viewer, run), rows: run.payments, format });
  const content = runPage(viewer, {
    run,
    names: await namesIn(deps, run),
    signed: await hasSigned(deps, run, person),
    mayRelease: hasRole(person, ['finance']),
    error,
  });
  return show(c, viewer, content, error === undefined ? 200 : 409);
}

async function hasSigned({ store }: PagesDeps, run: RunView, { personId }: Person): Promise<boolean> {
  const stored = (await store.get<PaymentRun>(keys.paymentRun(run.id)))?.data;
  return run.createdBy === personId || (stored?.releases ?? []).some((one) => one.personId === personId);
}
