/** The dated figures of temporary unemployment in both countries, each with its source. */
import * as z from 'zod';
import { belgianRates2020 } from '../../payroll/belgian-figures.ts';
import { frenchRatesOfActivity2020 } from '../../payroll/french-figures.ts';
import { payroll2020, payrollPolicySchema } from '../../payroll/policy.ts';
import { belgianRatesSchema, frenchRatesSchema } from '../../payroll/rates.ts';
import { datedSchema } from '../../policy/dated.ts';
import { belgianScheme2020 } from '../lost-service/belgian-figures.ts';
import { frenchScheme2020 } from '../lost-service/french-figures.ts';
import { belgianSchemeSchema, frenchSchemeSchema } from '../lost-service/schemes.ts';
import type { MeasureSettings } from '../measure.ts';

const percent = z.number().min(0).max(100);
const cents = z.int().min(0);

const pay = {
  /** Days that the scheme covers for everybody. */
  scheme: datedSchema(z.literal(true)),
  /** Legal minimum of gross pay for a full-time month. */
  minimumMonthlyPayCents: datedSchema(cents),
  fullTimeWeeklyHours: z.number().positive(),
};

export const parametersSchema = z.object({
  belgium: z.object({
    ...pay,
    ...belgianSchemeSchema.pick({
      hardestHit: true,
      hardestHitSectors: true,
      benefit: true,
      withholdingPercent: true,
      protectionPremium: true,
    }).shape,
    rates: belgianRatesSchema,
  }),
  france: z.object({
    ...pay,
    ...frenchSchemeSchema.pick({
      indemnity: true,
      refund: true,
      protectedIndemnity: true,
      protectedRefund: true,
      protectedSectors: true,
    }).shape,
    /** What a full-time person nets at least in a month. */
    guaranteedNetCents: datedSchema(cents),
    rates: frenchRatesSchema,
  }),
  /** For what the plan adds. */
  payroll: payrollPolicySchema,
  /** Share of the lost net pay that the plan adds. */
  topUpPercent: percent,
  /** From this average loss on, keeping the rest going is hardly worth it. */
  totalFromPercent: percent,
  /** Months of costs that an Activité keeps in reserve when it carries the pay by itself. */
  reserveMonths: z.int().min(0),
});

export type Parameters = z.infer<typeof parametersSchema>;

const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 2_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 1_000_000 },
  ],
  approvals: [{ role: 'adviser' }, { role: 'finance' }],
};

const { forceMajeure, hardestHit, hardestHitSectors, benefit, withholdingPercent, protectionPremium } =
  belgianScheme2020;
const { indemnity, refund, protectedIndemnity, protectedRefund, protectedSectors } = frenchScheme2020;

export const parameters: Parameters = {
  belgium: {
    scheme: forceMajeure,
    minimumMonthlyPayCents: [
      {
        from: '2020-03-01',
        value: 162_572,
        source: 'RMMMG from 1 March 2020, not confirmed by a public source',
      },
    ],
    fullTimeWeeklyHours: 38,
    hardestHit,
    hardestHitSectors,
    benefit,
    withholdingPercent,
    protectionPremium,
    rates: belgianRates2020,
  },
  france: {
    scheme: [
      {
        from: '2020-03-01',
        until: '2021-12-31',
        value: true,
        source: 'avocat-travail-sete.fr; legisocial.fr (2021); end: house default',
      },
    ],
    minimumMonthlyPayCents: [
      { from: '2020-01-01', until: '2020-12-31', value: 153_942, source: 'SMIC: hans-associes.fr' },
      { from: '2021-01-01', until: '2021-09-30', value: 155_458, source: 'SMIC: OpenFisca-France 176.1' },
      { from: '2021-10-01', value: 158_947, source: 'SMIC: OpenFisca-France 176.1' },
    ],
    fullTimeWeeklyHours: 35,
    indemnity,
    refund,
    protectedIndemnity,
    protectedRefund,
    protectedSectors,
    guaranteedNetCents: [
      { from: '2020-01-01', until: '2020-12-31', value: 121_860, source: 'legisocial.fr (2020)' },
      { from: '2021-01-01', until: '2021-09-30', value: 123_004, source: '8.11 € × 151.67 h, as in 2020' },
      { from: '2021-10-01', value: 125_886, source: '8.30 € × 151.67 h, as in 2020' },
    ],
    rates: frenchRatesOfActivity2020,
  },
  payroll: payroll2020,
  topUpPercent: 0,
  totalFromPercent: 80,
  reserveMonths: 3,
};
