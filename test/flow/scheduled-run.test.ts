/** The day's payment run by schedule on the plan's clock, and the person of finance who takes it on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideTask } from '../../functions/approvals/tasks.ts';
import { fileClaim } from '../../functions/filing/file-claim.ts';
import { importBankFile } from '../../functions/payments/bank-file.ts';
import { createPaymentRun } from '../../functions/payments/payment-run.ts';
import { releasePaymentRun } from '../../functions/payments/release-run.ts';
import { listRuns, paymentRunFile } from '../../functions/payments/view-run.ts';
import type { Person } from '../../functions/registers/store.ts';
import { type RunningServer, startServer } from '../../infra/embedded/server.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';

let server: RunningServer;

beforeAll(async () => {
  const startAt = Date.parse('2020-04-01T07:00:00Z');
  server = await startServer({ port: 0, dataDir: ':memory:', startAt, demonstration: true });
});
afterAll(() => server.close());

async function person(id: string): Promise<Person> {
  const found = await server.runtime.deps.registers.person(id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

async function fileAndApprove(id: string): Promise<void> {
  const { deps, idle, outbox } = server.runtime;
  const need = { need: 'rent', incomeBeforeCents: 200_000, incomeNowCents: 40_000, householdSize: 2 };
  const form = { ...need, otherAidCents: 0, amountCents: 50_000, explanation: 'Loyer', urgent: true };
  await fileClaim(deps, await person(id), 'hardship-aid', form, { language: 'fr' });
  const used = new Set<string>();
  for (let step = 0; step < 2; step += 1) {
    await idle();
    for (const { text } of outbox.messages()) {
      const [, taskId = '', secret = ''] = /\/tasks\/([^?]+)\?token=(\S+)/.exec(text) ?? [];
      if (taskId === '' || used.has(taskId)) continue;
      used.add(taskId);
      await decideTask(deps, { taskId, secret, decision: 'approve' }).catch(() => undefined);
    }
  }
  await idle();
}

it('is there in the morning; whoever asks for a run takes it on with what became ready since', async () => {
  const { deps, idle, time } = server.runtime;
  const [farid, fien] = [await person('farid'), await person('fien')];
  await fileAndApprove('nour');
  await time.advance(24 * 3_600_000);
  const [scheduled] = (await listRuns(deps, farid, {})).items;
  expect(scheduled).toMatchObject({ state: 'prepared', createdBy: 'system', count: 1, signaturesMissing: 2 });
  await fileAndApprove('lotte');
  const run = await createPaymentRun(deps, farid);
  expect(run).toMatchObject({ id: scheduled?.id, createdBy: 'farid', count: 2, signaturesMissing: 1 });
  await expect(releasePaymentRun(deps, farid, run.id)).rejects.toMatchObject({ status: 403 });
  await releasePaymentRun(deps, fien, run.id);
  const { statement } = bankAnswers(await paymentRunFile(deps, farid, run.id));
  expect(await importBankFile(deps, farid, statement)).toMatchObject({ settled: 2, unmatched: 0 });
  await idle();
  await time.advance(24 * 3_600_000);
  expect((await listRuns(deps, farid, {})).items).toHaveLength(1);
});
