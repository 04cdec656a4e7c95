/** State ReserveFunds: sets the claim's seat and money aside when it has its turn, or keeps it in line. */
import { reserveFunds as contract } from '../../../workflows/claim/contracts.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { followReservation, reserve } from '../reservation.ts';
import { claimRecord } from '../store.ts';

export const reserveFunds = defineTask(contract, async (deps, { claimId }) => {
  const reserved = await update(deps, claimRecord, claimId, (claim) => reserve(deps, claim));
  return { claimId, route: await followReservation(deps, claimId, reserved) };
});
