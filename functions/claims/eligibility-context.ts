/** Gathers what a case is decided on, from the registers and the files, for an estimate and for a claim alike. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { type Decision, decide } from '../../workflows/measures/decide.ts';
import type { CaseFacts, EarlierClaim, Measure } from '../../workflows/measures/measure.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import type { FactRequest, Filing } from '../platform/fact-request.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { planOfClaim } from '../policies/plans.ts';
import { personConcerned } from './claim-subject.ts';
import { claimPointersOf, findClaim } from './store.ts';

export function measureOf(deps: Deps, measureId: string): Measure {
  const measure = deps.measures.find((one) => one.id === measureId);
  if (!measure) throw new PermanentFailure(`there is no measure ${measureId}`);
  return measure;
}

/** The claim's decision as it would be made now: under the policy that it keeps, on the registers of now. */
export async function decideClaim(
  deps: Deps,
  claim: Claim,
): Promise<{ measure: Measure; decision: Decision; facts: CaseFacts }> {
  const { measure, facts } = await factsOfClaim(deps, claim);
  const { settings, parameters } = policyOf(await planOfClaim(deps, claim), measure);
  return {
    measure,
    facts,
    decision: decide(measure, settings, { form: claim.form, facts, parameters, filedOn: claim.filedOn }),
  };
}

/**
 * What the registers say now about a claim that was filed.
 * @param measure its measure, or one that asks for fewer facts
 * @throws PermanentFailure when its member is gone
 */
export async function factsOfClaim(
  deps: Deps,
  claim: Claim,
  measure: Measure = measureOf(deps, claim.measure),
): Promise<{ measure: Measure; facts: CaseFacts }> {
  const member = await personConcerned(deps, claim.memberId);
  if (!member) throw new PermanentFailure(`the member of claim ${claim.claimId} is not in the register`);
  // The rest of a claim stands where the claim stood.
  const { filedBy, filedOn, planId } = claim;
  const filing = { member, filedBy, filedOn, planId, before: claim.restOf ?? claim };
  return { measure, facts: await loadEligibilityContext(deps, measure, claim.form, filing) };
}

/** Reads the records that the form names; a record that does not exist is left out. */
export async function loadEligibilityContext(
  deps: Deps,
  measure: Measure,
  form: Readonly<Record<string, unknown>>,
  filing: Filing,
): Promise<CaseFacts> {
  const { registers } = deps;
  const [contract, order, namedActivity, namedClient, earlierClaims] = await Promise.all([
    lookUp(form.contractId, registers.contract),
    lookUp(form.orderId, registers.order),
    lookUp(form.activityId, registers.activity),
    lookUp(form.clientId, registers.client),
    measure.usesEarlierClaims ? loadEarlierClaims(deps, measure, filing) : [],
  ]);
  const activity = namedActivity ?? (await lookUp(contract?.activityId, registers.activity));
  const client = namedClient ?? (await lookUp(contract?.clientId, registers.client));
  const forOther =
    contract &&
    contract.memberId !== filing.member.memberId &&
    activity?.coordinatorIds.includes(filing.filedBy);
  const member = forOther ? ((await registers.member(contract.memberId)) ?? filing.member) : filing.member;
  return {
    member,
    filedBy: filing.filedBy,
    earlierClaims,
    ...(contract && { contract }),
    ...(order && { order }),
    ...(activity && { activity }),
    ...(client && { client }),
    ...(measure.needs && { more: await loadMoreFacts(deps, measure.needs, { form, member, filing }) }),
  };
}

async function lookUp<Record>(id: unknown, read: (id: string) => Promise<Record | undefined>) {
  return typeof id === 'string' && id !== '' ? read(id) : undefined;
}

/** Statuses whose claims no longer count against a cap. */
const uncounted: ReadonlySet<string> = new Set(['ineligible', 'rejected', 'withdrawn', 'expired']);

async function loadEarlierClaims(deps: Deps, measure: Measure, filing: Filing): Promise<EarlierClaim[]> {
  const claims = await findEarlierClaims(deps, measure, filing);
  return claims
    .filter((claim) => !uncounted.has(claim.status))
    .map((claim) => toEarlierClaim(claim, claim.decision ? claim.amountCents : askedCents(claim)));
}

export function toEarlierClaim(
  { claimId, memberId, filedOn }: Claim,
  amountCents: EarlierClaim['amountCents'],
): EarlierClaim {
  return { claimId, memberId, filedOn, amountCents };
}

/** Claims of the measure filed before by anybody of the household, whatever became of them. */
export async function findEarlierClaims(
  deps: Deps,
  measure: Pick<Measure, 'id'>,
  filing: Pick<Filing, 'member' | 'before' | 'planId'>,
): Promise<Claim[]> {
  const { member, before, planId } = filing;
  const household = member.householdId ? await deps.registers.household(member.householdId) : [];
  const memberIds = new Set([member.memberId, ...household.map((one) => one.memberId)]);
  const pointers = await Promise.all([...memberIds].map((memberId) => claimPointersOf(deps, memberId)));
  const known = pointers.flat().filter((pointer) => pointer.measure === measure.id);
  const claims = await Promise.all(known.map(({ claimId }) => findClaim(deps, claimId)));
  return claims
    .filter((claim) => claim !== undefined)
    .filter((claim) => before === undefined || orderOf(claim) < orderOf(before))
    .filter((claim) => memberIds.has(claim.memberId) && claim.planId === planId);
}

/** What is asked of a claim later, a rest of it, stands at its place. */
function orderOf(claim: Pick<Claim, 'claimId' | 'filedAt' | 'restOf'>): string {
  const { filedAt, claimId } = claim.restOf ?? claim;
  return `${filedAt}#${claimId}`;
}

/** What an undecided claim may come to at most. */
function askedCents(claim: Claim): number {
  const asked = typeof claim.form.amountCents === 'number' ? claim.form.amountCents : 0;
  return Math.max(0, asked - (claim.restOf?.acceptedCents ?? 0));
}

/** @throws PermanentFailure when a measure needs a fact that nobody loads: a defect of the catalogue */
export async function loadMoreFacts(
  deps: Deps,
  needs: readonly string[],
  request: FactRequest,
): Promise<Readonly<Record<string, unknown>>> {
  const entries = needs.map(async (name) => {
    const load = deps.factLoaders[name];
    if (!load) throw new PermanentFailure(`nobody loads the fact ${name}`);
    return [name, await load(deps, request)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
