/** `/finance`: payments, runs, the bank's files, the registers. Each page asks for the role that it needs. */
import { listTasks } from '../../../claims/tasks.ts';
import { createPaymentRun } from '../../../payments/payment-run.ts';
import { readyPayments } from '../../../payments/ready-payments.ts';
import { releasePaymentRun } from '../../../payments/release-run.ts';
import { listRuns, paymentRunFile, type RunView, viewRun } from '../../../payments/view-run.ts';
import { keys } from '../../../records/keys.ts';
import type { PaymentRun } from '../../../records/payments.ts';
import type { Person } from '../../../records/registers.ts';
import { hasRole } from '../../layout/menu.ts';
import type { Reader } from '../../layout/page.ts';
import { forbidden } from '../../problem.ts';
import { formTexts, type PageApp, type PagesDeps, show, signedIn } from '../page-app.ts';
import { financePage } from './finance-page.ts';
import { runPage } from './run-page.ts';

/** More than a run of these days takes. */
const mostReady = 1_000;

export function financeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/finance', async (c, reader) => {
    const person = financePerson(reader);
    const accounts = deps.plan.debtorAccounts;
    const [runs, tasks, ...lists] = await Promise.all([
      listRuns(deps, person),
      listTasks(deps, person, reader.language),
      ...accounts.map((one) => readyPayments(deps, one.accountId, mostReady)),
    ]);
    const ready = accounts.map(({ accountId, name }, position) => {
      const payments = (lists[position] ?? []).map((item) => item.data);
      return { accountId, name, payments };
    });
    const mayAct = hasRole(person, ['finance']);
    return show(c, reader, financePage(reader, { ready, runs, openTasks: tasks.length, mayAct }));
  });

  pages.post('/finance/runs', async (c, reader) => {
    const accountId = (await formTexts(c)).get('accountId');
    const run = await createPaymentRun(deps, signedIn(reader), { accountId });
    return c.redirect(`/finance/runs/${run.id}`, 303);
  });

  pages.get('/finance/runs/:run', async (c, reader) => {
    const person = financePerson(reader);
    const run = await viewRun(deps, person, c.req.param('run') ?? '');
    const parts = { run, names: await namesIn(deps, run), signed: await hasSigned(deps, run, person) };
    return show(c, reader, runPage(reader, { ...parts, mayRelease: hasRole(person, ['finance']) }));
  });

  pages.post('/finance/runs/:run/release', async (c, reader) => {
    const run = await releasePaymentRun(deps, signedIn(reader), c.req.param('run') ?? '');
    return c.redirect(`/finance/runs/${run.id}`, 303);
  });

  pages.get('/finance/runs/:run/file', async (c, reader) => {
    const runId = c.req.param('run') ?? '';
    const xml = await paymentRunFile(deps, financePerson(reader), runId);
    return c.body(xml, 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="pain001-${runId.replace(/[^\w-]/g, '')}.xml"`,
    });
  });
}

/** @throws SignInNeeded, Problem 403 */
export function financePerson(reader: Reader): Person {
  const person = signedIn(reader);
  if (!hasRole(person, ['finance', 'auditor'])) throw forbidden();
  return person;
}

async function namesIn({ registers }: PagesDeps, run: RunView): Promise<Map<string, string>> {
  const ids = [run.createdBy, run.releasedBy].filter((id) => id !== undefined);
  const people = await Promise.all(ids.map((id) => registers.staff(id)));
  return new Map(people.filter((one) => one !== undefined).map((one) => [one.personId, one.name]));
}

async function hasSigned({ store }: PagesDeps, run: RunView, { personId }: Person): Promise<boolean> {
  const stored = (await store.get<PaymentRun>(keys.paymentRun(run.id)))?.data;
  return run.createdBy === personId || (stored?.releases ?? []).some((one) => one.personId === personId);
}
