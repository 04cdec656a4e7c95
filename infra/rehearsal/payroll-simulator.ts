/**
 * A payroll office for the demonstration, the bench and the tests: takes a payroll file, follows a plan of what becomes of
 * each line, and answers with the file that payroll would send. The same file and plan give the same answer.
 */
import { readCsv } from '../../workflows/registers/csv.ts';

/** `paid` as estimated, `refused` with a reason, or paid with another cost for the employer, in cents more or less. */
export type PlannedPay = 'paid' | { readonly refused: string } | { readonly moreCents: number };

export interface PayrollPlan {
  /** By line; what is not named follows `otherwise`. */
  readonly answers?: Readonly<Record<string, PlannedPay>>;
  readonly otherwise?: PlannedPay;
  readonly paidOn?: string;
}

const answerColumns = [
  'outcome',
  'reason',
  'paid_on',
  'gross_cents',
  'employee_contributions_cents',
  'withholding_tax_cents',
  'net_cents',
  'employer_contributions_cents',
  'indemnity_cents',
  'payslip_no',
] as const;

/** What is taken off in this office, in percent of gross pay; a rehearsal needs no truer one. */
const employeePercent = 13.07;
const taxPercent = 11.11;

export function payrollAnswers(file: string, plan: PayrollPlan = {}): string {
  const [header, ...rows] = [...readCsv(file, ',')].map(({ cells }) => cells);
  const names = header ?? [];
  const answered = rows.map((cells) => {
    const line = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    const planned = plan.answers?.[line.line_id ?? ''] ?? plan.otherwise ?? 'paid';
    return [...cells, ...answerOf(line, planned, plan.paidOn)];
  });
  return [[...names, ...answerColumns], ...answered].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

type Line = Readonly<Record<string, string>>;

function answerOf(line: Line, planned: PlannedPay, paidOn = lastDay(line.month)): (string | number)[] {
  if (typeof planned === 'object' && 'refused' in planned)
    return ['refused', planned.refused, '', '', '', '', '', '', '', ''];
  const gross = Number(line.gross_cents);
  const indemnity = Number(line.indemnity_cents);
  const isWage = line.pay_code === 'W1';
  const contributions = isWage ? percentOf(gross, employeePercent) : 0;
  const tax = isWage ? percentOf(gross - contributions, taxPercent) : 0;
  const more = typeof planned === 'object' ? planned.moreCents : 0;
  return [
    'paid',
    '',
    paidOn,
    gross,
    contributions,
    tax,
    gross + indemnity - contributions - tax,
    Math.max(0, Number(line.est_employer_cents) + more),
    indemnity,
    `FP-${(line.line_id ?? '').slice(0, 8)}`,
  ];
}

function percentOf(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100);
}

function lastDay(month = '2020-04'): string {
  const [year = 2020, number = 4] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
