/** Six people as a payroll specialist would work them out, each as a line of the payroll file. */
import type { PayrollLine } from '../../../workflows/payroll/line.ts';

const line: PayrollLine = {
  lineId: 'L-1',
  runId: 'R-1',
  country: 'BE',
  employerNo: '0123456789',
  employeeId: 'M-1',
  nationalId: '',
  name: 'Camille Exemple',
  birthDate: '',
  contractId: 'K-1',
  contractType: 'CDD',
  start: '2020-04-01',
  end: '2020-04-30',
  payClass: 'EMP',
  jcOrIdcc: '337',
  month: '2020-04',
  dates: [],
  dayHundredths: 0,
  hourHundredths: 0,
  cachets: 0,
  objectNo: '',
  payCode: 'W1',
  grossCents: 0,
  scheme: 'NONE',
  schemeHourHundredths: 0,
  indemnityCents: 0,
  refundCents: 0,
  estEmployerCents: 0,
  claimRef: 'AB12CD34',
  policy: 'corona-2020.1',
};
const french = { ...line, country: 'FR', employerNo: '12345678901234', jcOrIdcc: '1285' } as const;

/** White collar, 3,200 a month, April 2020: 10 of 22 days worked, 12 in temporary unemployment, 91.2 h. */
export const be1: PayrollLine = {
  ...line,
  contractType: 'CDI',
  dayHundredths: 1000,
  hourHundredths: 7600,
  qHundredths: 3800,
  sHundredths: 3800,
  grossCents: 145_455,
  scheme: 'BE_TU',
  schemeHourHundredths: 9120,
  estEmployerCents: 36_364,
};

/** Artist, 2 days × 150, March 2020, no scheme. */
export const be2: PayrollLine = {
  ...line,
  lineId: 'L-2',
  payClass: 'ART',
  jcOrIdcc: '304',
  month: '2020-03',
  start: '2020-03-07',
  end: '2020-03-08',
  dates: ['2020-03-07', '2020-03-08'],
  dayHundredths: 200,
  hourHundredths: 1520,
  grossCents: 30_000,
  estEmployerCents: 13_232,
};

/** Occasional stagehand, 5 days × 150 (38 h), banned event, June 2020: what remains beside the benefit. */
export const be3: PayrollLine = {
  ...line,
  lineId: 'L-3',
  month: '2020-06',
  start: '2020-06-15',
  end: '2020-06-19',
  dayHundredths: 500,
  hourHundredths: 3800,
  payCode: 'W2',
  grossCents: 27_120,
  scheme: 'BE_TU',
  schemeHourHundredths: 3800,
};

/** Permanent, 35 h, 2,300 a month, April 2020, the whole month in partial activity. */
export const fr1: PayrollLine = {
  ...french,
  lineId: 'L-4',
  contractType: 'CDI',
  payClass: 'GEN',
  hourHundredths: 15_167,
  payCode: 'I1',
  scheme: 'FR_AP',
  schemeHourHundredths: 15_167,
  indemnityCents: 161_074,
  refundCents: 161_074,
};

/** Musician, 2 cachets × 200, use contract of 2 days, May 2020, paid as planned. */
export const fr2: PayrollLine = {
  ...french,
  lineId: 'L-5',
  contractType: 'CDDU',
  payClass: 'ART10',
  month: '2020-05',
  start: '2020-05-16',
  end: '2020-05-17',
  dates: ['2020-05-16', '2020-05-17'],
  dayHundredths: 200,
  cachets: 2,
  objectNo: 'A1234567890123',
  grossCents: 40_000,
  estEmployerCents: 20_585,
};

/** Technician, 1 day of 10 h = 200, signed before 17 March 2020, April 2020. */
export const fr3: PayrollLine = {
  ...french,
  lineId: 'L-6',
  contractType: 'CDDU',
  payClass: 'TEC8',
  start: '2020-04-11',
  end: '2020-04-11',
  dates: ['2020-04-11'],
  dayHundredths: 100,
  hourHundredths: 1000,
  payCode: 'I1',
  scheme: 'FR_AP',
  schemeHourHundredths: 700,
  indemnityCents: 9_800,
  refundCents: 9_800,
};

export const workedLines = [be1, be2, be3, fr1, fr2, fr3] as const;
