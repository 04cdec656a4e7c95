/** French partial activity, 1 March 2020 to 31 December 2021, with its sources. */
import type { FrenchScheme } from './schemes.ts';

const decree2021 = 'legisocial.fr (2021); decree 2021-674';
const spring = 'chp-expertise.fr; avocat-travail-sete.fr';
const culture = 'legisocial.fr (2021, protected sectors); decree 2021-674';
const source2020 = `${spring}; ceiling 4.5 SMIC: mesalertes.fr`;
/** Ceilings are the rate of 4.5 SMIC: 45.675 € in 2020, 46.125 € from January, 47.16 € from October 2021. */
const refund = (ratePercent: number, floorCentsPerHour: number, ceilingCentsPerHour: number) => ({
  ratePercent,
  floorCentsPerHour,
  ceilingCentsPerHour,
});
const indemnity = (ratePercent: number, floorCentsPerHour: number) => ({ ratePercent, floorCentsPerHour });

export const frenchScheme2020: FrenchScheme = {
  bearing: 'advanced',
  concludedBefore: [{ from: '2020-03-01', value: '2020-03-17', source: 'culturematin.com' }],
  indemnity: [
    { from: '2020-03-01', until: '2020-12-31', value: indemnity(70, 803), source: spring },
    { from: '2021-01-01', until: '2021-06-30', value: indemnity(70, 811), source: decree2021 },
    { from: '2021-07-01', until: '2021-09-30', value: indemnity(60, 811), source: decree2021 },
    { from: '2021-10-01', value: indemnity(60, 830), source: `${decree2021}; SMIC of October 2021` },
  ],
  refund: [
    { from: '2020-03-01', until: '2020-05-31', value: refund(70, 803, 3197), source: source2020 },
    { from: '2020-06-01', until: '2020-12-31', value: refund(60, 803, 2741), source: source2020 },
    { from: '2021-01-01', until: '2021-05-31', value: refund(60, 811, 2768), source: decree2021 },
    { from: '2021-06-01', until: '2021-06-30', value: refund(52, 811, 2399), source: decree2021 },
    { from: '2021-07-01', until: '2021-09-30', value: refund(36, 730, 1661), source: decree2021 },
    { from: '2021-10-01', value: refund(36, 747, 1698), source: `${decree2021}; SMIC of October 2021` },
  ],
  protectedIndemnity: [
    { from: '2020-03-01', until: '2020-12-31', value: indemnity(70, 803), source: spring },
    { from: '2021-01-01', until: '2021-08-31', value: indemnity(70, 811), source: culture },
    { from: '2021-09-01', until: '2021-09-30', value: indemnity(60, 811), source: culture },
    { from: '2021-10-01', value: indemnity(60, 830), source: `${culture}; SMIC of October 2021` },
  ],
  protectedRefund: [
    { from: '2020-03-01', until: '2020-12-31', value: refund(70, 803, 3197), source: source2020 },
    {
      from: '2021-01-01',
      until: '2021-06-30',
      value: refund(70, 811, 3229),
      source: `${culture}; sonomag.com`,
    },
    { from: '2021-07-01', until: '2021-07-31', value: refund(60, 811, 2768), source: culture },
    {
      from: '2021-08-01',
      until: '2021-08-31',
      value: refund(52, 811, 2399),
      source: `${culture} (the floor at this rate: plausible, not confirmed)`,
    },
    { from: '2021-09-01', until: '2021-09-30', value: refund(36, 730, 1661), source: culture },
    { from: '2021-10-01', value: refund(36, 747, 1698), source: `${culture}; SMIC of October 2021` },
  ],
  protectedSectors: [
    'culture',
    'music',
    'theatre',
    'dance',
    'circus',
    'performing-arts',
    'audiovisual',
    'events',
  ],
  // Decree 2020-435: 7 h for a cachet, at most 7 h a day (dvlog.fr; cap-metiers.pro 22886).
  hoursPerCachet: 7,
  hoursPerDay: 7,
  reportedHours: [
    {
      from: '2020-03-01',
      until: '2020-05-31',
      value: 7,
      source: 'pole-emploi.fr spectacle; movinmotion.com',
    },
    { from: '2020-06-01', value: 5, source: 'pole-emploi.fr spectacle; movinmotion.com' },
  ],
};
