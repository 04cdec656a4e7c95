/** French wages, 2020 and 2021: minimum wage, ceilings, contributions of three kinds of employment, and levies. */
import { ordinaryContributions } from './french-ordinary.ts';
import { artistContributions, technicianContributions } from './french-performers.ts';
import type { FrenchRates } from './rates.ts';

const from = '2020-01-01';
const end2020 = '2020-12-31';
const model = 'OpenFisca-France 176.1; modele-social 0.2.0 (January 2021)';
const reduction = 'general reduction: OpenFisca-France 176.1';

/** From 50 people on, as in a cooperative with many members. */
const large = { contributions: ordinaryContributions('from-50'), monthlyFlatCents: 0 };
const technicians = { contributions: technicianContributions, monthlyFlatCents: 0 };

export const frenchRates2020: FrenchRates = {
  minimumHourlyCents: [
    { from, until: end2020, value: 1015, source: 'SMIC: OpenFisca-France 176.1; hans-associes.fr' },
    { from: '2021-01-01', until: '2021-09-30', value: 1025, source: 'SMIC: OpenFisca-France 176.1' },
    { from: '2021-10-01', value: 1048, source: 'SMIC: OpenFisca-France 176.1' },
  ],
  monthlyCeilingCents: [{ from, value: 342_800, source: model }],
  artistDayCeilingCents: [
    { from, value: 31_200, source: `${model} (12 × 26 € for engagements under 5 days)` },
  ],
  ordinary: [
    {
      from,
      until: end2020,
      value: { ...large, reductionTenThousandths: 3245 },
      source: `${model}; ${reduction}`,
    },
    {
      from: '2021-01-01',
      value: { ...large, reductionTenThousandths: 3246 },
      source: `${model}; ${reduction}`,
    },
  ],
  artists: [
    {
      from,
      value: { contributions: artistContributions, reductionTenThousandths: 0, monthlyFlatCents: 0 },
      source: `urssaf.fr (artists, 1 January 2021; the same law in 2020); ${model}; service-public.fr F23769`,
    },
  ],
  technicians: [
    {
      from,
      until: end2020,
      value: { ...technicians, reductionTenThousandths: 3245 },
      source: `${model}; service-public.fr F23769; ${reduction}`,
    },
    {
      from: '2021-01-01',
      value: { ...technicians, reductionTenThousandths: 3246 },
      source: `${model}; service-public.fr F23769; ${reduction}`,
    },
  ],
  levies: [
    { from: '2020-03-01', value: [3.8, 2.4, 0.5], source: 'efl.fr; legisocial.fr; sage (CSG, CSG, CRDS)' },
  ],
  freeUpToMinimumHundredths: [
    { from: '2020-05-01', value: 315, source: 'ordonnance 2020-460, art. 5 (3.15 SMIC, from 1 May 2020)' },
  ],
};

/** The rates of an employer as the State's own model takes it: under 11 people, medical care and half of a health cover. */
export const frenchRatesOfActivity2020: FrenchRates = {
  ...frenchRates2020,
  ordinary: [
    {
      from,
      until: end2020,
      value: {
        contributions: ordinaryContributions('under-11'),
        reductionTenThousandths: 3205,
        monthlyFlatCents: 2667,
      },
      source: `${model}, its own size of employer; ${reduction}`,
    },
    {
      from: '2021-01-01',
      value: {
        contributions: ordinaryContributions('under-11'),
        reductionTenThousandths: 3206,
        monthlyFlatCents: 2667,
      },
      source: `${model}, its own size of employer: 1,626.89 € in all at the SMIC, 2,466.19 € at 2,000 €; ${reduction}`,
    },
  ],
};
