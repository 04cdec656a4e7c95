/** One line of a payroll file: a person, a contract, a month and a kind of pay, as the payroll office needs it. */
import type { Cents } from '../money.ts';
import type { ContractType, PayClass, PayrollCountry } from './pay-class.ts';
import type { PayCode } from './pay-item.ts';

/** `BE_TU`: temporary unemployment, paid by the payment body; `FR_AP`: partial activity, paid through payroll. */
export const schemes = ['NONE', 'BE_TU', 'FR_AP'] as const;
export type Scheme = (typeof schemes)[number];

export interface PayrollLine {
  readonly lineId: string;
  readonly runId: string;
  readonly country: PayrollCountry;
  /** ONSS number of 10 digits, SIRET of 14; empty when the registers do not hold it. */
  readonly employerNo: string;
  readonly employeeId: string;
  /** NISS of 11 digits, NIR of 15; may be empty. */
  readonly nationalId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly contractId: string;
  readonly contractType: ContractType;
  readonly start: string;
  readonly end: string;
  readonly payClass: PayClass;
  /** Joint committee (Belgium) or collective agreement (IDCC, France). */
  readonly jcOrIdcc: string;
  readonly month: string;
  /** The days that are paid, where they are known one by one. */
  readonly dates: readonly string[];
  readonly dayHundredths: number;
  readonly hourHundredths: number;
  /** Belgium: hours a week of the person and of a full-time colleague, × 100; undefined when not known. */
  readonly qHundredths?: number;
  readonly sHundredths?: number;
  readonly cachets: number;
  /** France: number of the show or production. */
  readonly objectNo: string;
  readonly payCode: PayCode;
  readonly grossCents: Cents;
  readonly scheme: Scheme;
  readonly schemeHourHundredths: number;
  /** Paid through payroll as an indemnity: France alone. */
  readonly indemnityCents: Cents;
  readonly refundCents: Cents;
  readonly estEmployerCents: Cents;
  readonly claimRef: string;
  readonly policy: string;
}

/** The columns in their order, and how a line fills them: amounts in cents, dates ISO, quantities with two decimals. */
export const lineColumns: readonly (readonly [string, (line: PayrollLine) => string | number])[] = [
  ['line_id', ({ lineId }) => lineId],
  ['run_id', ({ runId }) => runId],
  ['country', ({ country }) => country],
  ['employer_no', ({ employerNo }) => employerNo],
  ['employee_id', ({ employeeId }) => employeeId],
  ['national_id', ({ nationalId }) => nationalId],
  ['name', ({ name }) => name],
  ['birth_date', ({ birthDate }) => birthDate],
  ['contract_id', ({ contractId }) => contractId],
  ['contract_type', ({ contractType }) => contractType],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['class', ({ payClass }) => payClass],
  ['jc_or_idcc', ({ jcOrIdcc }) => jcOrIdcc],
  ['month', ({ month }) => month],
  ['dates', ({ dates }) => dates.join(' ')],
  ['days', ({ dayHundredths }) => decimal(dayHundredths)],
  ['hours', ({ hourHundredths }) => decimal(hourHundredths)],
  ['q', ({ qHundredths }) => decimal(qHundredths)],
  ['s', ({ sHundredths }) => decimal(sHundredths)],
  ['cachets', ({ cachets }) => cachets],
  ['object_no', ({ objectNo }) => objectNo],
  ['pay_code', ({ payCode }) => payCode],
  ['gross_cents', ({ grossCents }) => grossCents],
  ['scheme', ({ scheme }) => scheme],
  ['scheme_hours', ({ schemeHourHundredths }) => decimal(schemeHourHundredths)],
  ['indemnity_cents', ({ indemnityCents }) => indemnityCents],
  ['refund_cents', ({ refundCents }) => refundCents],
  ['est_employer_cents', ({ estEmployerCents }) => estEmployerCents],
  ['claim_ref', ({ claimRef }) => claimRef],
  ['policy', ({ policy }) => policy],
];

/** Hundredths as `0.00`; nothing where nothing is known. */
function decimal(hundredths: number | undefined): string {
  if (hundredths === undefined) return '';
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
