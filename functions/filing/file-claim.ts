/** Takes a form in: a claim is stored, and with it the wish to start its state machine. One form, one claim. */

import { maskIban } from '../../workflows/bank/iban.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import { alreadyFiled, type Filed } from '../claims/already-filed.ts';
import { nearLists } from '../claims/duplicates/near-lists.ts';
import { reserveDuplicateKeys } from '../claims/fingerprints.ts';
import { type FormCase, readFormCase } from '../claims/form-case.ts';
import { mailToMember } from '../claims/mails.ts';
import { pointersTo } from '../claims/pointers.ts';
import { putClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Effect } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { endDraft, findDraft } from './drafts.ts';

interface FilingOptions {
  readonly language: Language;
}

/**
 * Files a claim for the person (or, by a coordinator, for the member of the contract).
 * @throws Problem as readFormCase; 409 `already-filed` when the same thing is claimed already
 */
export async function fileClaim(
  deps: Deps,
  actor: Person,
  measureId: string,
  body: unknown,
  options: FilingOptions,
): Promise<Filed> {
  return retryOnConflict(
    async () => {
      const read = await readFormCase(deps, actor, measureId, body, options.language);
      return await store(deps, actor, read, options.language);
    },
    () => problem('busy.filing'),
    5,
  );
}

async function store(deps: Deps, actor: Person, read: FormCase, language: Language): Promise<Filed> {
  const draft = await findDraft(deps, actor.personId, read.measure.id);
  const claimId = draft?.data.claimId ?? deps.random.id();
  const claim = newClaim(deps, actor, read, claimId, language);
  const conflicts = read.measure.conflictsWith?.(read.form, read.facts) ?? [];
  const taken = await reserveDuplicateKeys(deps, claim.claimId, claim.fingerprints, conflicts);
  if (taken.heldBy !== undefined) throw await alreadyFiled(deps, actor, taken.heldBy);
  const filed: Filed = { claimId: claim.claimId, status: claim.status };
  const start: Effect = {
    kind: 'start',
    id: `${claim.claimId}:start:1`,
    machine: 'claim',
    name: `${claim.claimId}-1`,
    input: { claimId: claim.claimId },
  };
  await deps.store.transact(
    [
      putClaim(claim, 'absent'),
      ...pointersTo(claim, listsOf(read)),
      ...taken.writes,
      ...(draft ? [endDraft(draft)] : []),
    ],
    [
      start,
      await mailToMember(deps, claim, 'claim-received', 'received'),
      ...(await tellOtherAccount(deps, claim, read)),
    ],
  );
  return filed;
}

/** One that counts claims, where the measure has it, and those in which others about the same thing are found. */
function listsOf({ measure, form, facts }: FormCase): string[] {
  const counted = measure.listedUnder?.(facts);
  return [...(counted === undefined ? [] : [counted]), ...nearLists(measure, form, facts)];
}

/** Whoever knows only the member's sign-in cannot have money sent elsewhere without the member hearing of it. */
async function tellOtherAccount(deps: Deps, claim: Claim, { form, facts }: FormCase): Promise<Effect[]> {
  const { iban } = form;
  const known = facts.member.iban;
  if (typeof iban !== 'string' || known === undefined || iban === known) return [];
  const values = { iban: maskIban(iban) };
  return [await mailToMember(deps, claim, 'claim-other-account', 'other-account', values)];
}

function newClaim(
  deps: Deps,
  actor: Person,
  { plan, measure, form, facts, filedOn }: FormCase,
  claimId: string,
  language: Language,
): Claim {
  const at = instantOf(deps.clock.now());
  return {
    claimId,
    measure: measure.id,
    planId: plan.id,
    policyVersion: plan.version,
    memberId: facts.member.memberId,
    filedBy: actor.personId,
    country: facts.member.country,
    language,
    filedAt: at,
    filedOn,
    form,
    fingerprints: [...new Set(measure.fingerprints(form, facts))],
    round: 1,
    status: 'submitted',
    amountCents: 0,
    allocations: [],
    chain: [],
    approvals: [],
    payments: [],
    questions: [],
    history: [{ at, actor: actor.personId, event: 'filed' }],
    ...(facts.activity && { activityId: facts.activity.activityId }),
    ...(measure.concerns && { concerned: measure.concerns(form, facts) }),
    ...(facts.member.householdId !== undefined && { householdId: facts.member.householdId }),
  };
}
