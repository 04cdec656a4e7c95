/** The dated figures that an Activité is qualified under, and the aids it may ask for. */
import * as z from 'zod';
import { perLanguage } from '../../language.ts';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';
import { aids, regions } from './aids.ts';

const figuresSchema = z.object({
  /** More than this share of the capital lost. */
  lostShare: z.object({ numerator: z.int().min(1), denominator: z.int().min(1) }),
  /** Tenths: 75 for 7.5. */
  debtToEquityTenths: z.int().min(1),
  coverTenths: z.int().min(1),
  /** SMEs younger than this are exempt from the loss of capital. */
  youngYears: z.int().min(1),
});
export type DifficultyFigures = z.infer<typeof figuresSchema>;

const text = z.string().min(1);
const aidSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  country: z.enum(['BE', 'FR']),
  regions: z.array(z.enum(regions)).readonly().exactOptional(),
  from: z.iso.date(),
  until: z.iso.date().exactOptional(),
  name: z.object(perLanguage(() => text)),
  framework: z.boolean(),
  amountCents: z.int().min(1).exactOptional(),
  source: text,
});

export const parametersSchema = z.object({
  difficulty: datedSchema(figuresSchema),
  /** The day whose answer excludes from the Temporary Framework. */
  referenceDay: datedSchema(z.iso.date()),
  aids: z.array(aidSchema).readonly(),
  /** Measures whose payments for an Activité count as advances on public aid. */
  advancedBy: datedSchema(z.array(text)),
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  // Nothing is taken from the fund.
  envelopes: [
    { country: 'BE', period: '2020', from: '2020-03-30', until: '2021-12-31', provisionalCeilingCents: 0 },
    { country: 'FR', period: '2020', from: '2020-03-30', until: '2021-12-31', provisionalCeilingCents: 0 },
  ],
  approvals: [{ role: 'finance' }],
};

export const parameters: Parameters = {
  difficulty: [
    {
      from: '2014-07-01',
      value: {
        lostShare: { numerator: 1, denominator: 2 },
        debtToEquityTenths: 75,
        coverTenths: 10,
        youngYears: 3,
      },
      source: 'Reg. (EU) 651/2014 art. 2(18): lexxion.eu; dwfgroup.com',
    },
  ],
  referenceDay: [{ from: '2020-03-01', value: '2019-12-31', source: 'lexxion.eu' }],
  aids,
  advancedBy: [
    {
      from: '2020-03-01',
      value: [
        'cancelled-contract',
        'promised-contract',
        'occasional-contract',
        'temporary-unemployment',
        'committed-expenses',
        'equity-injection',
      ],
      source: 'house default',
    },
  ],
};
