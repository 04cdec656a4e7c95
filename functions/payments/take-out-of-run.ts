/** Takes one payment out of a run that nobody has released: the file is made without it, and signatures fall. */

import {
  type Payment,
  type PaymentRun,
  putRun,
  putRunBatch,
  type RunBatch,
  runBatchKey,
  type TakenOut,
} from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';

/**
 * The writes that join the caller's transaction; they fail when somebody releases the run meanwhile.
 * @returns undefined when the run is released
 * @throws Problem 409 `not-prepared` while it is being made
 */
export async function takeOutOfRun(
  deps: Pick<Deps, 'store'>,
  { paymentId, runId = '', batch = 0, name, amountCents }: Payment,
  why: Pick<TakenOut, 'by' | 'at' | 'reason'>,
): Promise<Write[] | undefined> {
  const [item, part] = await Promise.all([
    deps.store.get<PaymentRun>(keys.paymentRun(runId)),
    deps.store.get<RunBatch>(runBatchKey(runId, batch)),
  ]);
  if (!item || !part?.data.lines.some((line) => line.paymentId === paymentId))
    throw new PermanentFailure(`payment ${paymentId} is not in the list of its run`);
  const run = item.data;
  if (run.state === 'released') return undefined;
  if (run.state !== 'prepared') throw problem('not-prepared');
  const count = run.count - 1;
  const without: PaymentRun = {
    ...run,
    count,
    totalCents: run.totalCents - amountCents,
    state: count === 0 ? 'dropped' : 'prepared',
    // What was signed is not what would leave.
    releases: [],
    takenOut: [...(run.takenOut ?? []), { paymentId, name, amountCents, ...why }],
  };
  const lines = part.data.lines.filter((line) => line.paymentId !== paymentId);
  return [
    putRun(without, { version: item.version }),
    putRunBatch(runId, batch, lines, { version: part.version }),
  ];
}
