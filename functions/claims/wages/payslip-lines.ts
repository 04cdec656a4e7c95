/** What a payslip says, line by line: from gross to net, what does not apply left out. */
import { formatCents, type Language } from '../../../workflows/language.ts';
import type { Payslip } from '../../../workflows/payroll/answer.ts';
import { wageWords } from './words/index.ts';

/** Deductions bear a minus. */
export function payslipLines(slip: Payslip, language: Language): [label: string, value: string][] {
  const words = wageWords[language].section;
  const lines: readonly (readonly [string, number])[] = [
    [words.grossPay, slip.grossCents],
    [words.indemnity, slip.indemnityCents],
    [words.contributions, -slip.employeeContributionsCents],
    [words.bonus, slip.bonusCents],
    [words.levy, -slip.levyCents],
    [words.tax, -slip.withholdingTaxCents],
    [words.other, -slip.otherCents],
  ];
  const shown = lines.filter(([, cents]) => cents !== 0);
  return [...shown, [words.net, slip.netCents] as const].map(([label, cents]) => [
    label,
    formatCents(cents, language),
  ]);
}
