/** Lists of claims: a member's own, a partner office's members', or what a role of staff may see. */
import { type Claim, type ClaimStatus, claimStatuses } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { type Problem, problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { maySee } from './access.ts';
import { measureOf } from './case.ts';
import { claimIdsOf, findClaim } from './store.ts';
import { statusTexts } from './view-claim.ts';

export interface ClaimSummary {
  readonly claimId: string;
  readonly reference: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly status: ClaimStatus;
  readonly statusText: string;
  readonly amountCents: number;
  readonly filedAt: string;
}

export interface ClaimFilter {
  readonly measure?: string | undefined;
  readonly status?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly language: Language;
}

export interface ClaimPage {
  readonly items: readonly ClaimSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** @throws Problem 400 when the status or the cursor is none */
export async function listClaims(deps: Deps, actor: Person, filter: ClaimFilter): Promise<ClaimPage> {
  if (filter.status !== undefined && !(claimStatuses as readonly string[]).includes(filter.status)) {
    throw problem('unknown-status');
  }
  const limit = Math.min(Math.max(filter.limit ?? 100, 1), 500);
  return isStaff(actor) ? listAsStaff(deps, actor, filter, limit) : listOwn(deps, actor, filter, limit);
}

function isStaff(actor: Person): boolean {
  return actor.roles.some((role) => role !== 'member' && role !== 'coordinator');
}

async function listOwn(deps: Deps, actor: Person, filter: ClaimFilter, limit: number): Promise<ClaimPage> {
  const ids = await claimIdsOf(deps, actor.personId);
  const start = filter.cursor === undefined ? 0 : ids.indexOf(filter.cursor) + 1;
  if (filter.cursor !== undefined && start === 0) throw badCursor();
  const items: ClaimSummary[] = [];
  for (const [position, claimId] of ids.entries()) {
    if (position < start) continue;
    const claim = await findClaim(deps, claimId);
    if (claim && fits(claim, filter)) items.push(summaryOf(deps, claim, filter.language));
    if (items.length === limit && position < ids.length - 1) return { items, nextCursor: claimId };
  }
  return { items, nextCursor: null };
}

/** Walks the index status by status; the cursor is the status and the place within it. */
async function listAsStaff(
  deps: Deps,
  actor: Person,
  filter: ClaimFilter,
  limit: number,
): Promise<ClaimPage> {
  const statuses = filter.status === undefined ? claimStatuses : ([filter.status] as ClaimStatus[]);
  let [status, after] = readCursor(filter.cursor) ?? [statuses[0], undefined];
  const items: ClaimSummary[] = [];
  while (status !== undefined) {
    const page = await deps.store.query<Claim>({
      pk: indexes.claimsByStatus(status),
      index: true,
      limit: limit - items.length,
      ...(after !== undefined && { after }),
    });
    const seen = page.items
      .map((item) => item.data)
      .filter((claim) => fits(claim, filter) && maySee(deps, claim, actor));
    items.push(...seen.map((claim) => summaryOf(deps, claim, filter.language)));
    const current: ClaimStatus = status;
    if (page.next === undefined) status = statuses[statuses.indexOf(current) + 1];
    after = page.next;
    if (items.length >= limit && status !== undefined)
      return { items, nextCursor: writeCursor(status, after) };
  }
  return { items, nextCursor: null };
}

function fits(claim: Claim, filter: ClaimFilter): boolean {
  if (filter.measure !== undefined && claim.measure !== filter.measure) return false;
  return filter.status === undefined || claim.status === filter.status;
}

function summaryOf(deps: Deps, claim: Claim, language: Language): ClaimSummary {
  const { status, statusText } = statusTexts(claim, language);
  return {
    claimId: claim.claimId,
    reference: claimReference(claim.claimId),
    measure: claim.measure,
    measureTitle: measureOf(deps, claim.measure).texts[language].title,
    status,
    statusText,
    amountCents: claim.amountCents,
    filedAt: claim.filedAt,
  };
}

function writeCursor(status: string, after: string | undefined): string {
  return Buffer.from(JSON.stringify([status, after ?? null])).toString('base64url');
}

function readCursor(cursor: string | undefined): [ClaimStatus | undefined, string | undefined] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [status, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [
      ClaimStatus,
      string | null,
    ];
    if (claimStatuses.includes(status)) return [status, after ?? undefined];
  } catch {
    // falls through: not one of our cursors
  }
  throw badCursor();
}

function badCursor(): Problem {
  return problem('bad-cursor');
}
