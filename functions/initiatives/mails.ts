/** Mails about a granted initiative: to whoever filed it, and to those who may review its report. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { conflictOf } from '../../workflows/claim/request-approval.ts';
import type { Initiative } from '../../workflows/initiative/initiative.ts';
import type { SentenceValues } from '../../workflows/language.ts';
import { approverFacts } from '../approvals/approvers.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { mailToPerson } from '../mails/to-person.ts';
import type { SupportMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { partsOfClaim } from './initiative-terms.ts';

interface InitiativeMail {
  readonly kind: SupportMailKind;
  readonly occasion: string;
  readonly values?: SentenceValues;
}

export async function mailToGroup(
  deps: Deps,
  claim: Claim,
  initiative: Initiative,
  { kind, occasion, values }: InitiativeMail,
): Promise<Effect[]> {
  return mailToPerson(deps, claim.filedBy, {
    id: `${claim.claimId}:initiative:${occasion}`,
    kind,
    path: `/initiatives/${claim.claimId}`,
    values: { ...valuesOf(claim, initiative), ...values },
    language: claim.language,
  });
}

/** One to each of those who may accept the report: the member's adviser, and finance. */
export async function mailToReviewers(
  deps: Deps,
  claim: Claim,
  initiative: Initiative,
  { kind, occasion }: InitiativeMail,
): Promise<Effect[]> {
  const member = await deps.registers.member(claim.memberId);
  const finance = await deps.registers.staffWithRole('finance');
  const adviser = member?.adviserId === undefined ? undefined : await deps.registers.staff(member.adviserId);
  const effects = await Promise.all(
    [...(adviser ? [adviser] : []), ...finance].map(async (one) => {
      if (conflictOf({ ...claim, approvals: [] }, await approverFacts(deps, one), member)) return [];
      return mailToPerson(deps, one.personId, {
        id: `${claim.claimId}:initiative:${occasion}:${one.personId}`,
        kind,
        path: `/initiatives/${claim.claimId}`,
        values: valuesOf(claim, initiative),
      });
    }),
  );
  return effects.flat();
}

function valuesOf(claim: Claim, { dueOn }: Initiative): SentenceValues {
  const { firstCents, secondCents } = partsOfClaim(claim);
  return {
    reference: claimReference(claim.claimId),
    first: { cents: firstCents },
    second: { cents: secondCents },
    until: { due: dueOn },
  };
}
