/** State FollowInitiative: opens what follows a grant, reminds who is to report or to review, ends it when time is up. */
import { addDays, dayOf, morningOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { isHeldBack } from '../../../workflows/claim/request-payment.ts';
import { followInitiative as contract } from '../../../workflows/initiative/contracts.ts';
import { type InitiativeLook, lookAtInitiative } from '../../../workflows/initiative/follow-initiative.ts';
import type { Initiative } from '../../../workflows/initiative/initiative.ts';
import { secondPart } from '../../../workflows/measures/initiative-grant/parts.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed, type Effect } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { initiativeTerms } from '../initiative-terms.ts';
import { mailToGroup, mailToReviewers } from '../mails.ts';
import { findInitiative, type InitiativeChange, initiativeRecord, putInitiative } from '../store.ts';

interface Followed {
  readonly route: 'wait' | 'settle' | 'over';
  readonly seconds: number;
}

export const followInitiative = defineTask(contract, async (deps, { claimId }) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const opened = (await findInitiative(deps, claimId)) ?? (await open(deps, claim));
  if (!opened) return { claimId, route: 'over' as const, seconds: 1 };
  return { claimId, ...(await update(deps, initiativeRecord, claimId, (one) => follow(deps, claim, one))) };
});

/** Without a second part to wait for, nothing follows. */
async function open(deps: Deps, claim: Claim): Promise<Initiative | undefined> {
  if (!isHeldBack(claim, secondPart)) return undefined;
  const { claimId } = claim;
  const dueOn = addDays(dayOf(deps.clock.now()), (await initiativeTerms(deps, claim)).reportDays);
  const initiative: Initiative = { initiativeId: claimId, state: 'report-due', dueOn };
  const told = await mailToGroup(deps, claim, initiative, { kind: 'initiative-report-due', occasion: 'due' });
  try {
    await deps.store.transact([putInitiative(initiative, 'absent')], told);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return initiative;
}

async function follow(deps: Deps, claim: Claim, initiative: Initiative): Promise<InitiativeChange<Followed>> {
  if (initiative.settled) return { result: { route: 'over', seconds: 1 } };
  const settle = { route: 'settle', seconds: 1 } as const;
  if (initiative.state === 'accepted' || initiative.state === 'lapsed') return { result: settle };
  const now = deps.clock.now();
  const today = dayOf(now);
  const look = lookAtInitiative(initiative, today, await initiativeTerms(deps, claim));
  if (look.due === 'lapse') return { initiative: { ...initiative, state: 'lapsed' }, result: settle };
  const seconds = Math.max(60, Math.ceil((morningOf(look.nextOn) - now) / 1000));
  const result = { route: 'wait', seconds } as const;
  if (look.due === 'nothing') return { result };
  const effects = await remind(deps, claim, initiative, look, today);
  return { initiative: { ...initiative, remindedOn: today }, effects, result };
}

function remind(
  deps: Deps,
  claim: Claim,
  initiative: Initiative,
  { due }: InitiativeLook,
  today: string,
): Promise<Effect[]> {
  const occasion = `${due}:${today}`;
  return due === 'remind-group'
    ? mailToGroup(deps, claim, initiative, { kind: 'initiative-report-reminder', occasion })
    : mailToReviewers(deps, claim, initiative, { kind: 'initiative-report-arrived', occasion });
}
