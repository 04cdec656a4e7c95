/** Lists of claims: a member's own, a partner office's members', or what a role of staff may see; searched and sorted. */

import { type Claim, type ClaimStatus, claimStatuses } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import type { Country } from '../../workflows/registers/records.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { measureOfClaim } from '../policies/plans.ts';
import type { Person } from '../registers/store.ts';
import { unknownValue } from '../web/parse-query.ts';
import { maySee } from './access.ts';
import { type ClaimSort, pageOfClaims } from './claim-order.ts';
import { type ClaimRow, claimRowsIn, rowOf } from './claim-rows.ts';
import { personConcerned } from './claim-subject.ts';
import { claimSearch } from './search-claims.ts';
import { statusText } from './status-texts.ts';
import { claimIdsOf, findClaim } from './store.ts';
import { type WaitingFor, waitingFor } from './thread/waiting-for.ts';
import { claimTitle } from './title.ts';

export interface ClaimSummary {
  readonly claimId: string;
  readonly reference: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly memberName: string;
  /** What tells it apart from others of the measure: client, days. */
  readonly title: string;
  readonly status: ClaimStatus;
  readonly statusText: string;
  readonly amountCents: number;
  readonly filedAt: string;
  readonly waitingFor: WaitingFor | null;
}

export interface ClaimFilter {
  readonly q?: string | undefined;
  readonly measure?: string | undefined;
  readonly status?: ClaimStatus | undefined;
  readonly country?: Country | undefined;
  readonly sort?: ClaimSort | undefined;
  readonly limit?: number | undefined;
  /** For a file: more at once than a page. */
  readonly most?: number | undefined;
  readonly cursor?: string | undefined;
  readonly language: Language;
}

export interface ClaimTotal {
  readonly status: ClaimStatus;
  readonly count: number;
  readonly amountCents: number;
}

export interface ClaimPage {
  readonly items: readonly ClaimSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
  /** For staff: over the whole filter, in the order of a claim's life. */
  readonly totals?: readonly ClaimTotal[];
}

/** @throws Problem 400 when the measure or the cursor is none */
export async function listClaims(deps: Deps, actor: Person, filter: ClaimFilter): Promise<ClaimPage> {
  const { sort = 'oldest', measure } = filter;
  if (measure !== undefined && !isMeasure(deps, measure)) throw unknownValue('measure');
  const limit = Math.min(Math.max(filter.limit ?? 100, 1), filter.most ?? 500);
  const staff = isStaff(actor);
  const seen = await (staff ? claimsOfStaff(deps, actor, filter) : ownClaims(deps, actor));
  const found = await claimSearch(
    deps,
    seen.filter((claim) => fits(claim, filter)),
    filter,
  );
  const { page, nextCursor } = pageOfClaims(found, { sort, limit, cursor: filter.cursor });
  const claims = await Promise.all(page.map(({ claimId }) => findClaim(deps, claimId)));
  const shown = claims.filter((claim) => claim !== undefined);
  const items = await Promise.all(shown.map((claim) => summaryOf(deps, claim, filter.language)));
  return staff ? { items, nextCursor, totals: totalsOf(found) } : { items, nextCursor };
}

/** Of the plan in force or of one before it: claims keep the measures that they were filed under. */
export function isMeasure({ measures }: Pick<Deps, 'measures'>, measure: string): boolean {
  return measures.some(({ id }) => id === measure);
}

function isStaff(actor: Person): boolean {
  return actor.roles.some((role) => role !== 'member' && role !== 'coordinator');
}

async function ownClaims(deps: Deps, actor: Person): Promise<ClaimRow[]> {
  const ids = await claimIdsOf(deps, actor.personId);
  const claims = await Promise.all(ids.map((claimId) => findClaim(deps, claimId)));
  return claims.filter((claim) => claim !== undefined).map(rowOf);
}

async function claimsOfStaff(deps: Deps, actor: Person, { status }: ClaimFilter): Promise<ClaimRow[]> {
  const statuses = status === undefined ? claimStatuses : [status];
  const lists = await Promise.all(statuses.map((one) => claimRowsIn(deps, one)));
  return lists.flat().filter((claim) => maySee(deps, claim, actor));
}

function fits(claim: ClaimRow, { measure, status, country }: ClaimFilter): boolean {
  if (measure && claim.measure !== measure) return false;
  if (country && claim.country !== country) return false;
  return status === undefined || claim.status === status;
}

function totalsOf(claims: readonly ClaimRow[]): ClaimTotal[] {
  return claimStatuses.flatMap((status) => {
    const own = claims.filter((claim) => claim.status === status);
    const amountCents = own.reduce((sum, claim) => sum + claim.amountCents, 0);
    return own.length === 0 ? [] : [{ status, count: own.length, amountCents }];
  });
}

async function summaryOf(deps: Deps, claim: Claim, language: Language): Promise<ClaimSummary> {
  const measure = await measureOfClaim(deps, claim);
  const [member, title, waits] = await Promise.all([
    personConcerned(deps, claim.memberId),
    claimTitle(deps, measure, claim, language),
    waitingFor(deps, claim, language),
  ]);
  return {
    claimId: claim.claimId,
    reference: claimReference(claim.claimId),
    measure: claim.measure,
    measureTitle: measure.texts[language].title,
    memberName: member?.name ?? '',
    title,
    status: claim.status,
    statusText: statusText(claim, language),
    amountCents: claim.amountCents,
    filedAt: claim.filedAt,
    waitingFor: waits,
  };
}
