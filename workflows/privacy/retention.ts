/** How long what is held about people is kept, and why: dated figures of a plan, held against claims that ended. */
import * as z from 'zod';
import { addMonths, dayOfInstant, yearOf } from '../calendar.ts';
import type { Claim } from '../claim/claim.ts';
import { isEnded } from '../claim/claim.ts';
import { type Country, countries } from '../registers/records.ts';

/** What makes the cooperative keep something; the longest of those that hold counts. */
export const retentionGrounds = ['accounting', 'social-document', 'unpaid', 'service'] as const;
export type RetentionGround = (typeof retentionGrounds)[number];

/** Grounds that keep data whatever the person concerned wishes. */
export function isLawful(ground: RetentionGround): boolean {
  return ground === 'accounting' || ground === 'social-document';
}

export interface RetentionPeriod {
  readonly months: number;
  /** Whole calendar years are counted from the end of the year in which it ended. */
  readonly from: 'the-end' | 'the-end-of-the-year';
  /** Where the figure comes from: a public source, or `house default`. */
  readonly source: string;
}

const periodSchema = z.strictObject({
  months: z.int().min(1).max(600),
  from: z.enum(['the-end', 'the-end-of-the-year']),
  source: z.string().min(1),
});

const groundSchema = z.strictObject({
  ...Object.fromEntries(countries.map((country) => [country, periodSchema.exactOptional()])),
  others: periodSchema,
});

export const retentionSchema = z.strictObject({
  accounting: groundSchema,
  'social-document': groundSchema,
  unpaid: groundSchema,
  service: groundSchema,
});

/** By ground; `others` stands for countries that are not named. */
export type RetentionPolicy = Readonly<
  Record<RetentionGround, { readonly others: RetentionPeriod } & Partial<Record<Country, RetentionPeriod>>>
>;

const accountingDefault = 'house default: the longest of the two countries of the seat and the branch';

/** Figures of 2020; FACTS, Retention. */
export const retention2020: RetentionPolicy = {
  accounting: {
    BE: {
      months: 120,
      from: 'the-end-of-the-year',
      source: 'Belgian accounting records 7 years, tax-relevant ones 10 years',
    },
    FR: { months: 120, from: 'the-end-of-the-year', source: 'French accounting records 10 years' },
    others: { months: 120, from: 'the-end-of-the-year', source: accountingDefault },
  },
  'social-document': {
    BE: { months: 60, from: 'the-end-of-the-year', source: 'Belgian social documents 5 years' },
    FR: { months: 60, from: 'the-end-of-the-year', source: 'French copies of payslips 5 years' },
    others: { months: 60, from: 'the-end-of-the-year', source: accountingDefault },
  },
  unpaid: { others: { months: 12, from: 'the-end', source: 'house default: no legal text asks for more' } },
  service: { others: { months: 24, from: 'the-end', source: 'house default: no legal text asks for more' } },
};

export interface Retention {
  readonly ground: RetentionGround;
  readonly source: string;
  /** First day, `YYYY-MM-DD`, on which the data are erased. */
  readonly eraseOn: string;
}

const unpaidStatuses: ReadonlySet<string> = new Set(['ineligible', 'rejected', 'withdrawn', 'expired']);

/**
 * What keeps the claim, and until when; undefined while it has not ended.
 * @param isSocialDocument whether the measure's claims are about contracts of employment
 */
export function retentionOf(
  policy: RetentionPolicy,
  claim: Pick<Claim, 'status' | 'country' | 'filedAt' | 'history' | 'allocations' | 'payments'>,
  isSocialDocument: boolean,
): Retention | undefined {
  if (!isEnded(claim.status)) return undefined;
  const grounds: RetentionGround[] = [
    ...(movedMoney(claim) ? (['accounting'] as const) : []),
    ...(isSocialDocument && claim.status === 'completed' ? (['social-document'] as const) : []),
    unpaidStatuses.has(claim.status) ? 'unpaid' : 'service',
  ];
  const endedOn = dayOfInstant(claim.history.at(-1)?.at ?? claim.filedAt);
  const kept = grounds.map((ground) => {
    const period = policy[ground][claim.country] ?? policy[ground].others;
    return { ground, source: period.source, eraseOn: endOf(period, endedOn) };
  });
  return kept.toSorted((a, b) => (a.eraseOn < b.eraseOn ? 1 : -1))[0];
}

/** Whether money left the fund for it, even if it came back. */
function movedMoney({ allocations, payments }: Pick<Claim, 'allocations' | 'payments'>): boolean {
  return (
    allocations.some((cell) => cell.state === 'posted') ||
    payments.some((one) => one.state === 'settled' || one.state === 'returned')
  );
}

/** The first day after the period. */
function endOf({ months, from }: RetentionPeriod, endedOn: string): string {
  const start = from === 'the-end' ? endedOn : `${yearOf(endedOn) + 1}-01-01`;
  return addMonths(start, months);
}

/** The shortest time, in months, that a claim of this status is kept in any country: younger ones need no look. */
export function shortestMonths(policy: RetentionPolicy, status: string): number {
  const ground = unpaidStatuses.has(status) ? 'unpaid' : status === 'paid' ? 'accounting' : 'service';
  return Math.min(...Object.values(policy[ground]).map(({ months }) => months));
}
