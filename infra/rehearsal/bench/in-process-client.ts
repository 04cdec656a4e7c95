/** The bench's side of the system when it calls the functions in the same process. */

import { decideTask } from '../../../functions/approvals/tasks.ts';
import { findClaim } from '../../../functions/claims/store.ts';
import { fileClaim } from '../../../functions/filing/file-claim.ts';
import { sendAllGathered } from '../../../functions/mails/gathering/send.ts';
import { importBankFile } from '../../../functions/payments/bank-file.ts';
import { createPaymentRun } from '../../../functions/payments/payment-run.ts';
import { importPayrollFile } from '../../../functions/payments/payroll/import-file.ts';
import { releasePaymentRun } from '../../../functions/payments/release-run.ts';
import { paymentRunFile } from '../../../functions/payments/view-run.ts';
import { Problem } from '../../../functions/platform/problem.ts';
import type { Person } from '../../../functions/registers/store.ts';
import type { Runtime } from '../../embedded/runtime.ts';
import { type BenchClient, linksIn } from './bench-client.ts';

export async function inProcessClient(runtime: Runtime): Promise<BenchClient> {
  const { deps, outbox } = runtime;
  const [first, second] = await Promise.all([personOf(runtime, 'farid'), personOf(runtime, 'fien')]);
  let last: string | undefined;
  return {
    async file({ personId, measure, form }) {
      const person = await personOf(runtime, personId);
      return (await fileClaim(deps, person, measure, form, { language: person.language })).claimId;
    },
    async newLinks() {
      await sendAllGathered(deps);
      const messages = outbox.messages({ after: last });
      last = messages.at(-1)?.id ?? last;
      return messages.flatMap(({ text }) => linksIn(text));
    },
    async approve({ taskId, secret }) {
      await decideTask(deps, { taskId, secret, decision: 'approve' });
    },
    async pay(channel = 'sepa') {
      const run = await createPaymentRun(deps, first, { channel }).catch(unlessNothingToPay);
      if (!run) return undefined;
      await releasePaymentRun(deps, second, run.id);
      return {
        claimIds: run.payments.map(({ claimId }) => claimId),
        file: await paymentRunFile(deps, first, run.id),
      };
    },
    async importBankFile(xml) {
      await importBankFile(deps, first, xml);
    },
    async importPayrollFile(csv) {
      await importPayrollFile(deps, first, new TextEncoder().encode(csv), 'en');
    },
    status: async (_claim, claimId) => (await findClaim(deps, claimId))?.status ?? 'unknown',
    settle: () => runtime.idle(),
  };
}

async function personOf({ deps }: Runtime, personId: string): Promise<Person> {
  const person = await deps.registers.person(personId);
  if (!person) throw new RangeError(`nobody is called ${personId}`);
  return person;
}

function unlessNothingToPay(error: unknown): undefined {
  if (!(error instanceof Problem) || error.code !== 'nothing-to-pay') throw error;
}
