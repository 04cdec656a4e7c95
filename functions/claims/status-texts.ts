/** Where a claim stands and what happens next: who does it, and by when. */
import { dayOf, dayOfInstant, daysBetween, daysInMilliseconds } from '../../workflows/calendar.ts';
import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { currentStep } from '../../workflows/claim/request-approval.ts';
import { fillSentence, type Language, type SentenceValue } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { planOfClaim } from '../policies/plans.ts';
import { roleLabel } from './labels.ts';
import type { WaitingFor } from './thread/waiting-for.ts';
import { payday } from './wages/payday.ts';
import { paydayValues, wageStatus } from './wages/wage-texts.ts';
import { claimTexts } from './words/index.ts';

const appealable: ReadonlySet<ClaimStatus> = new Set(['ineligible', 'rejected', 'expired']);

/** Once, within the days of the plan after the claim ended. */
export async function mayAppeal(deps: Deps, claim: Claim): Promise<boolean> {
  if (!appealable.has(claim.status) || claim.round !== 1 || claim.restClaimId !== undefined) return false;
  return deps.clock.now() <= (await appealEnd(deps, claim));
}

/** The last instant at which an ended claim can be appealed, in milliseconds. */
export async function appealEnd(deps: Deps, claim: Claim): Promise<number> {
  const endedAt = Date.parse(claim.history.at(-1)?.at ?? claim.filedAt);
  const { waits } = await planOfClaim(deps, claim);
  return endedAt + daysInMilliseconds(waits.appealDays);
}

/** The status in a word or two. */
export function statusText(claim: Claim, language: Language): string {
  return textsOf(claim, language).name;
}

/** @param place in the queue, while it stands in one */
export async function statusNext(
  deps: Deps,
  claim: Claim,
  language: Language,
  { waiting, place = 1 }: { readonly waiting: WaitingFor | null; readonly place?: number | undefined },
): Promise<string> {
  const role = currentStep(claim)?.role ?? claim.chain[0] ?? 'adviser';
  const until = claim.waiting?.until ?? waiting?.until;
  const last = dayOf(await appealEnd(deps, claim));
  return fillSentence(
    textsOf(claim, language).next,
    {
      person: waiting?.name ?? roleLabel(role, language),
      until: instantOr(until),
      date: until ? { due: dayOfInstant(until) } : '…',
      place,
      amount: { cents: claim.amountCents },
      appeal: (await mayAppeal(deps, claim)) ? 'open' : 'over',
      days: Math.max(0, daysBetween(dayOf(deps.clock.now()), last)),
      last: { due: last },
      ...paydayValues(await payday(deps, claim, dayOf(deps.clock.now()))),
    },
    language,
  );
}

function textsOf(claim: Claim, language: Language) {
  const wages = wageStatus(claim, language);
  if (wages) return wages;
  const { statuses, waitingList } = claimTexts[language];
  const forSeat = claim.status === 'queued' && claim.seat?.state === 'wanted';
  return forSeat ? waitingList : statuses[claim.status];
}

const instantOr = (until: string | null | undefined): SentenceValue => (until ? { due: until } : '…');
