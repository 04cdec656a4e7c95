/** Belgian wages, 2020 and 2021: contributions, bonus and tax that could be seen, each with its source. */
import type { BelgianRates } from './rates.ts';

export const belgianRates2020: BelgianRates = {
  employeePercent: [{ from: '2020-01-01', value: 13.07, source: 'emploi.belgique.be; securex.be lex4you' }],
  manualBasePercent: [{ from: '2020-01-01', value: 108, source: 'onss.be (artists, manual workers)' }],
  employerPercent: [
    {
      from: '2018-01-01',
      value: 25,
      source: 'securex.eu, lalibre.be 2018 (category 1; sector funds and closure fund come on top)',
    },
  ],
  manualEmployerPercent: [
    { from: '2018-01-01', value: 30.57, source: 'securex.eu; onss.be (25 + 5.57 for holidays)' },
  ],
  manualHolidayBillPercent: [
    { from: '2018-01-01', value: 10.27, source: 'onss.be (billed once, the spring after)' },
  ],
  holidayAtEndPercent: [
    { from: '2018-01-01', value: 15.34, source: 'socialsecurity.be 2017-4; securex.be (white collar)' },
  ],
  holidaySimplePercent: [{ from: '2018-01-01', value: 7.67, source: 'socialsecurity.be 2017-4; securex.be' }],
  workBonus: [
    {
      from: '2020-03-01',
      value: { mostCents: 20_565, fullUpToCents: 167_449, untilCents: 261_178, slopePercent: 21.94 },
      source: 'easypay-group.com 8936 (January 2022) without two indexations: plausible, not confirmed',
    },
  ],
  artistTaxPercent: [
    { from: '2020-01-01', value: 11.11, source: 'securex.be, point 80 (several shows in turn)' },
  ],
  supplementTaxPercent: [{ from: '2020-03-13', value: 26.75, source: 'partena-professional.be' }],
};
