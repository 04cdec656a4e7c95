/** State ReferJourney, in every journey: a technical failure is told to the operators; the machine tries again. */
import { referJourney as contract } from '../../../workflows/journey/contracts.ts';
import { mailToOperators } from '../../claims/mails.ts';
import { findClaim } from '../../claims/store.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { keys } from '../../platform/keys.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';

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
