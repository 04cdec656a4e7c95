/** The dated figures that committed expenses are decided under. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** When a cancellation counts as caused by the crisis. */
  crisis: datedSchema(z.literal(true)),
});

export type Parameters = z.infer<typeof parametersSchema>;

const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 40_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 16_000_000 },
  ],
  approvals: [
    { role: 'adviser' },
    { role: 'finance', fromCents: 100_000 },
    { role: 'board-delegate', fromCents: 500_000 },
  ],
  // House defaults: small bills are taken on the coordinator's word, as the adviser knows them.
  requiredDocuments: [
    { kind: 'invoice', fromCents: 50_000 },
    { kind: 'cancellation', fromCents: 500_000, unless: ['orderId'] },
  ],
};

export const parameters: Parameters = {
  crisis: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: 'house default' }],
};
