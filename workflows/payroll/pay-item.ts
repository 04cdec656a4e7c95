/** One kind of pay of one contract and month, and what it is estimated to become on the payslip. */
import type { Cents } from '../money.ts';
import type { PayClass } from './pay-class.ts';

/**
 * W1: wages as planned; W2: extra beside a benefit; W3: extra on an indemnity; I1: indemnity; I2: monthly guarantee;
 * H1: holiday pay at the end of a contract.
 */
export const payCodes = ['W1', 'W2', 'W3', 'I1', 'I2', 'H1'] as const;
export type PayCode = (typeof payCodes)[number];

export interface PayItem {
  readonly payClass: PayClass;
  readonly payCode: PayCode;
  /** The day whose rates hold. */
  readonly day: string;
  readonly grossCents: Cents;
  /** Paid through payroll as an indemnity, beside the gross. */
  readonly indemnityCents: Cents;
  /** Hours × 100 and days × 100 that it is paid for. */
  readonly hourHundredths: number;
  readonly dayHundredths: number;
  /** Days of the whole engagement. */
  readonly contractDays: number;
  /** Full-time pay of a month at this rate of pay, which reductions at low pay are counted on. */
  readonly monthlyCents: Cents;
  /** The contract ends with it, so that Belgian holiday pay falls due. */
  readonly endsContract: boolean;
  /** What else the same month nets, and the indemnity that an extra is added to. */
  readonly otherNetCents?: Cents;
  readonly besideIndemnityCents?: Cents;
}

/** An estimate, until payroll's answer replaces it. */
export interface PayEstimate {
  readonly employeeContributionsCents: Cents;
  /** Given back of the employee's contributions at low pay (Belgium). */
  readonly bonusCents: Cents;
  /** Levies on an indemnity (France). */
  readonly levyCents: Cents;
  readonly netBeforeTaxCents: Cents;
  /** Undefined where the rate is not known: payroll's answer says it. */
  readonly taxCents: Cents | undefined;
  /** Before `reductionCents`. */
  readonly employerContributionsCents: Cents;
  readonly reductionCents: Cents;
  /** Holiday pay that the employer owes at the end of the contract. */
  readonly holidayCents: Cents;
}

/** What the employer bears beside gross pay and indemnity, holiday pay aside. */
export function employerCents({ employerContributionsCents, reductionCents }: PayEstimate): Cents {
  return employerContributionsCents - reductionCents;
}

/** Everything that the item costs beyond what is paid to the person as gross pay and indemnity. */
export function onTopCents(estimate: PayEstimate): Cents {
  return employerCents(estimate) + estimate.holidayCents;
}

/** About what arrives: the tax taken off where it is known. */
export function aboutNetCents({ netBeforeTaxCents, taxCents }: PayEstimate): Cents {
  return netBeforeTaxCents - (taxCents ?? 0);
}

export const nothing: PayEstimate = {
  employeeContributionsCents: 0,
  bonusCents: 0,
  levyCents: 0,
  netBeforeTaxCents: 0,
  taxCents: 0,
  employerContributionsCents: 0,
  reductionCents: 0,
  holidayCents: 0,
};
