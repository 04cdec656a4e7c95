/** The dated figures that an equity injection is decided under. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** For how many months of costs the Activité is given liquidity. */
  months: z.int().min(1).max(12),
  /** The fund's part of an injection in percent; the reserves of the cooperative bear the rest. */
  fundSharePercent: datedSchema(z.int().min(0).max(100)),
  /** The most for one Activité and one stretch of months. */
  maximumCents: z.int().min(1),
  /** First and last day on which the months of an injection may begin. */
  beginsFrom: z.iso.date(),
  beginsUntil: z.iso.date(),
});

export type Parameters = z.infer<typeof parametersSchema>;

const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  // "Prend effet dès aujourd’hui pour se poursuivre jusqu’à la fin de l’année prochaine": announcement, section 3.
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  // Provisional until the General Assembly of June 2020 votes.
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 30_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 12_000_000 },
  ],
  approvals: [{ role: 'finance' }, { role: 'board-delegate' }],
  // House defaults.
  requiredDocuments: [{ kind: 'accounts', fromCents: 500_000 }],
};

export const parameters: Parameters = {
  // House defaults, all of them.
  months: 3,
  fundSharePercent: [{ from: '2020-03-30', value: 50, source: 'house default' }],
  maximumCents: 3_000_000,
  beginsFrom: '2020-03-01',
  beginsUntil: '2021-12-31',
};
