/** Belgian temporary unemployment for force majeure (corona), 13 March 2020 to 31 December 2021, with its sources. */
import type { BelgianScheme } from './schemes.ts';

const day = { ratePercent: 70, daysPerMonth: 26, supplementCentsPerDay: 563 } as const;
/** 2,754.76 / 26 × 70% = 74.17. */
const until2021 = { ...day, monthlyPayCeilingCents: 275_476, ceilingCentsPerDay: 7417 } as const;

const hardestHitSectors = [
  'culture',
  'music',
  'theatre',
  'dance',
  'circus',
  'performing-arts',
  'audiovisual',
  'events',
];

export const belgianScheme2020: BelgianScheme = {
  bearing: 'outside',
  forceMajeure: [
    { from: '2020-03-13', until: '2020-08-31', value: true, source: 'cessoc.be 20645; beci.be' },
    { from: '2020-10-01', until: '2021-12-31', value: true, source: 'onem.be T2 (16.7.2021); beci.be' },
  ],
  hardestHit: [
    { from: '2020-09-01', until: '2020-09-30', value: true, source: 'partena-professional.be (7.2020)' },
  ],
  hardestHitSectors,
  promisedEvents: [
    {
      from: '2020-03-14',
      until: '2020-08-31',
      value: { promisedBefore: '2020-04-15' },
      source: 'cgslb.be; blog.forumforthefuture.be 8350; socialsecurity.be (artists, 2022-2)',
    },
    {
      from: '2020-09-01',
      until: '2021-09-30',
      value: { promisedBefore: '2020-04-15', decidedOn: '2020-11-03' },
      source:
        'cgslb.be (decision of 3 November 2020, events of 1 May 2020 to 30 September 2021); ucm.be (promise in any case before 15 April 2020)',
    },
  ],
  benefit: [
    {
      from: '2020-03-13',
      until: '2020-03-18',
      value: { ...until2021, floorCentsPerDay: 5162 },
      source: 'ucm.be FAQ (rate, pay ceiling, supplement); references.lesoir.be (floor, ceiling per day)',
    },
    {
      from: '2020-03-19',
      until: '2021-06-30',
      value: { ...until2021, floorCentsPerDay: 5559 },
      source: 'plus.lesoir.be 288580, csc metea (floor from 19 March 2020; that of 2021 was not seen)',
    },
    {
      from: '2021-07-01',
      // 2,785.07 / 26 × 70% = 74.98.
      value: {
        ...day,
        monthlyPayCeilingCents: 278_507,
        ceilingCentsPerDay: 7498,
        floorCentsPerDay: 5559,
      },
      source:
        'cessoc.be, vlaio.be 27.9.2021 (pay ceiling, supplement); floor of 2020, that of 2021 was not seen',
    },
  ],
  withholdingPercent: [
    { from: '2020-03-13', until: '2020-04-30', value: 26.75, source: 'easypay-group.com 2809' },
    { from: '2020-05-01', until: '2021-12-31', value: 15, source: 'easypay-group.com 2809; ccimag.be' },
  ],
  protectionPremium: [
    {
      from: '2020-03-01',
      until: '2020-11-30',
      value: { fromDays: 53, premiumCents: 15_000, beyondDays: 67, centsPerDayBeyond: 1_000 },
      source: 'royal decree of 20 January 2021 (etaamb.openjustice.be); horval.be; rtbf.be 10651507',
    },
  ],
};
