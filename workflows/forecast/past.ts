/** How the envelopes' money came to stand as it does, week by week: reserved, paid and in line, from what claims went through. */
import { addDays, dayOfInstant, mondayOf } from '../calendar.ts';
import type { Claim } from '../claim/claim.ts';
import { type Cents, sumCents } from '../money.ts';

/** By how much each changed in one week. */
export interface PastChange {
  readonly reservedCents: Cents;
  readonly paidCents: Cents;
  readonly queuedCents: Cents;
}

/** By the Monday of the week. */
export type PastChanges = Readonly<Record<string, PastChange>>;

export interface PastWeek extends PastChange {
  /** The Sunday at whose end it stood so, or today. */
  readonly until: string;
}

const nothing: PastChange = { reservedCents: 0, paidCents: 0, queuedCents: 0 };

/** What was given back since is left out, as if it had never been taken. */
export function addPast(changes: PastChanges, claim: Claim): PastChanges {
  const [paid, reserved] = (['posted', 'reserved'] as const).map((state) => envelopeCents(claim, state));
  const takenCents = (paid ?? 0) + (reserved ?? 0);
  const queuedOn = dayOfEvent(claim, 'queued');
  const reservedOn = dayOfEvent(claim, 'funds-reserved') ?? claim.filedOn;
  const paidOn = dayOfEvent(claim, 'payment-settled') ?? dayOfEvent(claim, 'paid') ?? reservedOn;
  const asked = claim.decision?.funding.filter(({ bearing }) => bearing === 'envelope') ?? [];
  const inLine = takenCents > 0 ? takenCents : sumCents(asked.map(({ amountCents }) => amountCents));
  const leaves = claim.status === 'queued' ? undefined : takenCents > 0 ? reservedOn : queuedOn;
  let sum = changes;
  if (queuedOn !== undefined) sum = change(sum, queuedOn, { queuedCents: inLine });
  if (queuedOn !== undefined && leaves !== undefined) sum = change(sum, leaves, { queuedCents: -inLine });
  if (takenCents > 0) sum = change(sum, reservedOn, { reservedCents: takenCents });
  if (paid) sum = change(sum, paidOn, { reservedCents: -paid, paidCents: paid });
  return sum;
}

/** The sums at the end of every week from the first one in which something changed. */
export function pastWeeks(changes: PastChanges, today: string): PastWeek[] {
  const [first] = Object.keys(changes).toSorted();
  if (first === undefined) return [];
  const weeks: PastWeek[] = [];
  let sums = nothing;
  for (let monday = first; monday <= today; monday = addDays(monday, 7)) {
    sums = plus(sums, changes[monday] ?? nothing);
    const sunday = addDays(monday, 6);
    weeks.push({ until: sunday < today ? sunday : today, ...sums });
  }
  return weeks;
}

function envelopeCents({ allocations }: Claim, state: 'posted' | 'reserved'): Cents {
  return sumCents(
    allocations
      .filter((one) => one.state === state && one.shard !== undefined)
      .map(({ amountCents }) => amountCents),
  );
}

function dayOfEvent({ history }: Claim, event: Claim['history'][number]['event']): string | undefined {
  const at = history.findLast((one) => one.event === event)?.at;
  return at === undefined ? undefined : dayOfInstant(at);
}

function change(changes: PastChanges, day: string, by: Partial<PastChange>): PastChanges {
  const week = mondayOf(day);
  return { ...changes, [week]: plus(changes[week] ?? nothing, { ...nothing, ...by }) };
}

function plus(a: PastChange, b: PastChange): PastChange {
  return {
    reservedCents: a.reservedCents + b.reservedCents,
    paidCents: a.paidCents + b.paidCents,
    queuedCents: a.queuedCents + b.queuedCents,
  };
}
