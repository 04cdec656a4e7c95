/** How long what is held about people is kept, as a plan says it: dated figures by ground and country. */
import * as z from 'zod';
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
