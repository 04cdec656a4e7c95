/** State ReferJourney, in every journey: a technical failure is told to the operators; the machine tries again. */
import { referJourney as contract } from '../../workflows/journey/contracts.ts';
import { PermanentFailure } from '../adapters/failures.ts';
import { ConditionFailed } from '../adapters/store/port.ts';
import { mailToOperators } from '../mails/compose.ts';
import { findClaim } from '../records/claims.ts';
import { keys } from '../records/keys.ts';
import { defineTask } from '../task.ts';

export const referJourney = defineTask(contract, async (deps, { claimId, machine, error, occasion }) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const effects = await mailToOperators(deps, claim, `${machine}: ${error}`, `${machine}:${occasion}`);
  try {
    const referral = { claimId, machine, error, occasion };
    await deps.store.transact(
      [{ op: 'put', key: keys.referral(claimId, machine, occasion), data: referral, when: 'absent' }],
      effects,
    );
  } catch (failure) {
    if (!(failure instanceof ConditionFailed)) throw failure;
  }
  return { claimId };
});
