/** Takes a form in: a claim is stored, and with it the wish to start its state machine. One form, one claim. */

import { maskIban } from '../../workflows/bank/iban.ts';
import { instantOf, monthOfInstant } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import { alreadyFiled, type Filed } from '../claims/already-filed.ts';
import { reserveDuplicateKeys } from '../claims/fingerprints.ts';
import { type FormCase, readFormCase } from '../claims/form-case.ts';
import { mailToMember } from '../claims/mails.ts';
import { putClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';

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
  const claim = newClaim(deps, actor, read, language);
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
      ...pointersTo(claim, read.measure.listedUnder?.(read.facts)),
      ...taken.writes,
    ],
    [
      start,
      await mailToMember(deps, claim, 'claim-received', 'received'),
      ...(await tellOtherAccount(deps, claim, read)),
    ],
  );
  return filed;
}

/** Whoever knows only the member's sign-in cannot have money sent elsewhere without the member hearing of it. */
async function tellOtherAccount(deps: Deps, claim: Claim, { form, facts }: FormCase): Promise<Effect[]> {
  const { iban } = form;
  const known = facts.member.iban;
  if (typeof iban !== 'string' || known === undefined || iban === known) return [];
  const values = { iban: maskIban(iban) };
  return [await mailToMember(deps, claim, 'claim-other-account', 'other-account', values)];
}

/** Where the lists of the member, of whoever filed it for them, and one that counts claims find the claim. */
function pointersTo(
  { claimId, measure, filedAt, memberId, filedBy }: Claim,
  list: string | undefined,
): Write[] {
  const people = [...new Set([memberId, filedBy])];
  const data = { claimId, measure, filedAt };
  const places = people.map((one) => keys.memberClaim(one, claimId));
  if (list !== undefined) places.push(keys.listedClaim(list, claimId));
  const writes = places.map((key): Write => ({ op: 'put', key, data, when: 'absent' }));
  // The first stands for the claim where all are listed in the order of filing.
  const inOrder = { pk: indexes.filedClaims(monthOfInstant(filedAt)), sk: `${filedAt}#${claimId}` };
  return writes.map((write, at) => (at === 0 ? { ...write, index: inOrder } : write));
}

function newClaim(
  deps: Deps,
  actor: Person,
  { plan, measure, form, facts, filedOn }: FormCase,
  language: Language,
): Claim {
  const at = instantOf(deps.clock.now());
  return {
    claimId: deps.random.id(),
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
