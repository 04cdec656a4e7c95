/** The pay of a claim's payee: what payroll is told of it beside who the person is, and what is set aside for it. */
import { type Cents, sumCents } from '../money.ts';
import type { Scheme } from './line.ts';
import type { ContractType, PayClass, PayrollCountry } from './pay-class.ts';
import type { PayCode } from './pay-item.ts';

export interface Wage {
  readonly country: PayrollCountry;
  readonly payClass: PayClass;
  readonly contractType: ContractType;
  /** First and last day of the whole engagement. */
  readonly start: string;
  readonly end: string;
  /** `YYYY-MM`, and the days of it that are paid, where they are known one by one. */
  readonly month: string;
  readonly dates: readonly string[];
  readonly payCode: PayCode;
  readonly scheme: Scheme;
  readonly dayHundredths: number;
  readonly hourHundredths: number;
  readonly schemeHourHundredths: number;
  readonly cachets: number;
  /** Of the payee's amount, what is paid as an indemnity; the rest is gross pay. */
  readonly indemnityCents: Cents;
  readonly refundCents: Cents;
  /** Estimated contributions of the employer, reductions taken off. */
  readonly employerCents: Cents;
  /** Set aside beside the payee's amount: those contributions, and holiday pay at the end. */
  readonly onTopCents: Cents;
  /** About what arrives, before tax where its rate is not known. */
  readonly aboutNetCents: Cents;
  readonly isTaxKnown: boolean;
}

export interface PaySums {
  /** Gross pay and indemnities. */
  readonly grossCents: Cents;
  readonly aboutNetCents: Cents;
  readonly isTaxKnown: boolean;
  /** What the employer is estimated to bear on top. */
  readonly onTopCents: Cents;
}

/** The pay of all payees together; undefined when none is paid through payroll. */
export function paySums(
  payees: readonly { readonly amountCents: Cents; readonly wage?: Wage }[],
): PaySums | undefined {
  const paid = payees.flatMap(({ amountCents, wage }) => (wage ? [{ amountCents, wage }] : []));
  if (paid.length === 0) return undefined;
  return {
    grossCents: sumCents(paid.map(({ amountCents }) => amountCents)),
    aboutNetCents: sumCents(paid.map(({ wage }) => wage.aboutNetCents)),
    isTaxKnown: paid.every(({ wage }) => wage.isTaxKnown),
    onTopCents: sumCents(paid.map(({ wage }) => wage.onTopCents)),
  };
}
