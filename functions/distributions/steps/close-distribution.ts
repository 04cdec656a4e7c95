/** State CloseDistribution: holds the sum against the receipt to the cent, and tells finance. */
import { instantOf } from '../../../workflows/calendar.ts';
import { closeDistribution as contract } from '../../../workflows/distribution/contracts.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { mailsAbout } from '../mails.ts';
import { distributionRecord } from '../store.ts';

export const closeDistribution = defineTask(contract, (deps, { distributionId }) =>
  update(deps, distributionRecord, distributionId, async (before) => {
    if (before.state === 'distributed') return { result: { distributionId, state: before.state } };
    const { amountCents, repaidCents, postedCents, postedLines, count } = before;
    if (repaidCents + postedCents !== amountCents || postedLines !== count) {
      throw new PermanentFailure(`distribution ${distributionId} does not add up`);
    }
    const distributed = {
      ...before,
      state: 'distributed',
      distributedAt: instantOf(deps.clock.now()),
    } as const;
    const people = await deps.registers.staffWithRole('finance');
    const effects = mailsAbout(deps, distributed, 'distribution-done', people, 'done');
    return { distribution: distributed, effects, result: { distributionId, state: distributed.state } };
  }),
);
