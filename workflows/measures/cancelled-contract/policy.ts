/** The dated figures that a cancelled contract is decided under, each with its source. */
import * as z from 'zod';
import { payroll2020, payrollPolicySchema } from '../../payroll/policy.ts';
import { datedSchema } from '../../policy/dated.ts';
import { belgianScheme2020 } from '../lost-service/belgian-figures.ts';
import { frenchScheme2020 } from '../lost-service/french-figures.ts';
import { belgianSchemeSchema, frenchSchemeSchema } from '../lost-service/schemes.ts';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** When a cancellation counts as caused by the crisis. */
  crisis: datedSchema(z.literal(true)),
  /** The time that the planned service must lie in, at least by its last day. */
  service: datedSchema(z.literal(true)),
  belgium: belgianSchemeSchema,
  france: frenchSchemeSchema,
  payroll: payrollPolicySchema,
});

export type Parameters = z.infer<typeof parametersSchema>;

const house = 'house default';
const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 120_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 50_000_000 },
  ],
  approvals: [
    { role: 'adviser' },
    { role: 'finance', fromCents: 100_000 },
    { role: 'board-delegate', fromCents: 500_000 },
  ],
  // House defaults. What the register of contracts shows need not be shown again; an agreement in words alone is
  // proved from half of what finance looks at, the rest from where the board decides.
  requiredDocuments: [
    {
      kind: 'contract',
      fromCents: 500_000,
      when: { cancellation: ['partly-carried-out', 'validated-then-cancelled', 'entered'] },
      unless: ['contractId'],
    },
    { kind: 'agreement', fromCents: 50_000, when: { cancellation: ['agreed'] }, unless: ['contractId'] },
    { kind: 'cancellation', fromCents: 500_000, unless: ['contractId'] },
  ],
};

export const parameters: Parameters = {
  crisis: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: house }],
  service: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: house }],
  belgium: belgianScheme2020,
  france: frenchScheme2020,
  payroll: payroll2020,
};
