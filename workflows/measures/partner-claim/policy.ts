/** The figures of the partner offices' claims: none was published, so every one is a house default. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';
import { partnerCountries } from './quota.ts';

const quota = z.object({ claims: z.int().min(0), amountCents: z.int().min(0) });

export const parametersSchema = z.object({
  /** When a service must have been planned to count as lost in the crisis, by its first day. */
  crisis: datedSchema(z.literal(true)),
  /** The most for one situation of hardship, in cents. */
  hardshipCapCents: datedSchema(z.int().min(0)),
  /** What each country may claim in all. */
  quota: z.record(z.enum(partnerCountries), quota),
});

export type Parameters = z.infer<typeof parametersSchema>;

const house = 'house default';
const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: partnerCountries,
  envelopes: partnerCountries.map((country) => ({
    country,
    ...forTheYear,
    provisionalCeilingCents: 3_000_000,
  })),
  // A hardship as that of any member: two different people of the committee, whatever the amount.
  approvals: [
    { role: 'social-committee', when: { kind: ['hardship'] } },
    { role: 'social-committee', when: { kind: ['hardship'] } },
    { role: 'adviser', when: { kind: ['cancelled-service'] } },
    { role: 'finance', fromCents: 100_000, when: { kind: ['cancelled-service'] } },
  ],
  // House defaults.
  requiredDocuments: [
    { kind: 'cancellation', fromCents: 50_000, when: { kind: ['cancelled-service'] } },
    { kind: 'income', fromCents: 50_000, when: { kind: ['hardship'] } },
  ],
};

const each = { claims: 60, amountCents: 3_000_000 };

export const parameters: Parameters = {
  crisis: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: house }],
  hardshipCapCents: [{ from: '2020-03-30', value: 150_000, source: house }],
  quota: { DE: each, IT: each, ES: each, HU: each, SE: each, AT: each, NL: each },
};
