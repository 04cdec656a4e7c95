/** Payroll's answer to one line: paid with the payslip's figures, or refused with a reason; and whether it adds up. */
import type { Cents } from '../money.ts';

export interface Payslip {
  readonly paidOn: string;
  readonly grossCents: Cents;
  readonly employeeContributionsCents: Cents;
  readonly withholdingTaxCents: Cents;
  readonly netCents: Cents;
  readonly employerContributionsCents: Cents;
  readonly bonusCents: Cents;
  readonly levyCents: Cents;
  readonly otherCents: Cents;
  readonly indemnityCents: Cents;
  readonly reductionCents: Cents;
  readonly holidayCents: Cents;
  readonly payslipNo?: string;
  readonly dimonaOrDpae?: string;
  readonly aemNo?: string;
  readonly declaredIn?: string;
}

export type PayrollAnswer = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly lineId: string;
  /** The run and the person, where the file names them. */
  readonly runId?: string;
  readonly employeeId?: string;
} & (
  | { readonly outcome: 'paid'; readonly payslip: Payslip }
  | { readonly outcome: 'refused'; readonly reason: string }
);

/** What the person is owed by the payslip's own figures. */
export function netOf(slip: Payslip): Cents {
  const due = slip.grossCents + slip.indemnityCents + slip.bonusCents;
  return due - slip.employeeContributionsCents - slip.levyCents - slip.withholdingTaxCents - slip.otherCents;
}

/** What the line really cost the employer; a refund is a receivable, never part of it. */
export function costOf(slip: Payslip): Cents {
  const { grossCents, indemnityCents, employerContributionsCents, reductionCents, holidayCents } = slip;
  return grossCents + indemnityCents + employerContributionsCents - reductionCents + holidayCents;
}
