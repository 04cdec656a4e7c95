/** Everything that waits for a person or for money, with who has it, since when and until when. */
import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import type { Language } from '../../../workflows/language.ts';
import { roles } from '../../../workflows/registers/records.ts';
import { roleLabel } from '../../claims/labels.ts';
import { type ClaimSummary, listClaims } from '../../claims/list-claims.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../../registers/store.ts';

export interface WaitingClaim extends ClaimSummary {
  readonly person: string;
  readonly role: string;
  /** Instants; `remindAt` and `until` where the wait has such an end. */
  readonly since: string;
  readonly remindAt: string | null;
  readonly until: string | null;
}

const waitingStatuses = ['awaiting-approval', 'needs-information', 'queued'] as const;
/** More of a status than these are not looked through while somebody waits. */
const mostRead = 2_000;

/** Those filed first in front. */
export async function waitingClaims(deps: Deps, person: Person, language: Language): Promise<WaitingClaim[]> {
  const pages = await Promise.all(
    waitingStatuses.map((status) =>
      listClaims(deps, person, { language, status, limit: mostRead, most: mostRead }),
    ),
  );
  return pages.flatMap(({ items }) => items.flatMap((item) => waitingOf(item, language)));
}

function waitingOf(item: ClaimSummary, language: Language): WaitingClaim[] {
  const { waitingFor } = item;
  if (!waitingFor) return [];
  const { name: person, role, since, remindAt, until } = waitingFor;
  const known = roles.find((one) => one === role);
  return [{ ...item, person, role: known ? roleLabel(known, language) : person, since, remindAt, until }];
}

export const daysAhead = 7;

/** What falls due from now on in the next days, the next first. @param now of the plan's clock, in milliseconds */
export function dueAhead(waiting: readonly WaitingClaim[], now: number): WaitingClaim[] {
  const [from, until] = [instantOf(now), instantOf(now + daysInMilliseconds(daysAhead))];
  return waiting
    .filter((one) => one.until !== null && one.until >= from && one.until <= until)
    .toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
}
