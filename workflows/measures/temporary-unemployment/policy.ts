/** The dated figures of temporary unemployment in both countries, each with its source. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import {
  belgianScheme2020,
  belgianSchemeSchema,
  frenchScheme2020,
  frenchSchemeSchema,
} from '../lost-service/schemes.ts';
import type { MeasureSettings } from '../measure.ts';

const percent = z.number().min(0).max(100);
const cents = z.int().min(0);

const pay = {
  /** Days that the scheme covers. */
  scheme: datedSchema(z.literal(true)),
  /** What is withheld from gross pay for social security. */
  employeeContributionPercent: datedSchema(percent),
  /** What the employer pays on top of gross pay. */
  employerContributionPercent: datedSchema(percent),
  /** Legal minimum of gross pay for a full-time month. */
  minimumMonthlyPayCents: datedSchema(cents),
  fullTimeWeeklyHours: z.number().positive(),
  /** What is withheld from the benefit. */
  withholdingPercent: datedSchema(percent),
};

export const parametersSchema = z.object({
  belgium: z.object({ ...pay, benefit: belgianSchemeSchema.shape.benefit }),
  france: z.object({
    ...pay,
    /** What the employer pays the person for each suspended hour. */
    indemnity: datedSchema(z.object({ ratePercent: percent, floorCentsPerHour: cents })),
    /** What the State refunds to the employer per hour. */
    refund: frenchSchemeSchema.shape.indemnity,
    protectedRefund: frenchSchemeSchema.shape.protectedIndemnity,
    protectedSectors: z.array(z.string()),
  }),
  /** Share of the lost net pay that the plan adds. */
  topUpPercent: percent,
  /** From this average loss on, keeping the rest going is hardly worth it. */
  totalFromPercent: percent,
  /** Months of costs that an Activité keeps in reserve when it carries the pay by itself. */
  reserveMonths: z.int().min(0),
});

export type Parameters = z.infer<typeof parametersSchema>;

const house = 'house default';
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

export const parameters: Parameters = {
  belgium: {
    scheme: [
      { from: '2020-03-13', until: '2020-12-31', value: true, source: 'cessoc.be 20645; end: house default' },
    ],
    employeeContributionPercent: [{ from: '2020-01-01', value: 13.07, source: 'emploi.belgique.be' }],
    employerContributionPercent: [{ from: '2020-01-01', value: 25, source: house }],
    minimumMonthlyPayCents: [
      {
        from: '2020-03-01',
        value: 162_572,
        source: 'RMMMG from 1 March 2020, not confirmed by a public source',
      },
    ],
    fullTimeWeeklyHours: 38,
    withholdingPercent: [
      { from: '2020-03-13', until: '2020-04-30', value: 26.75, source: 'easypay-group.com 2809' },
      { from: '2020-05-01', until: '2020-12-31', value: 15, source: 'easypay-group.com 2809' },
    ],
    benefit: belgianScheme2020.benefit,
  },
  france: {
    scheme: [
      {
        from: '2020-03-01',
        until: '2020-12-31',
        value: true,
        source: 'avocat-travail-sete.fr; end: house default',
      },
    ],
    employeeContributionPercent: [{ from: '2020-01-01', value: 22, source: house }],
    employerContributionPercent: [{ from: '2020-01-01', value: 42, source: house }],
    minimumMonthlyPayCents: [{ from: '2020-01-01', value: 153_942, source: 'hans-associes.fr' }],
    fullTimeWeeklyHours: 35,
    // With 22% off the pay, 70% of gross less 6.7% is 84% of net, as the sources say.
    withholdingPercent: [{ from: '2020-03-01', value: 6.7, source: house }],
    indemnity: [
      {
        from: '2020-03-01',
        value: { ratePercent: 70, floorCentsPerHour: 803 },
        source: 'chp-expertise.fr; avocat-travail-sete.fr',
      },
    ],
    refund: frenchScheme2020.indemnity,
    protectedRefund: frenchScheme2020.protectedIndemnity,
    protectedSectors: frenchScheme2020.protectedSectors,
  },
  topUpPercent: 0,
  totalFromPercent: 80,
  reserveMonths: 3,
};
