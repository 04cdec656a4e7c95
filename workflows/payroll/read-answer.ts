/** Reads the file that comes back from payroll, row by row: good rows are kept, the others are told with their line. */
import { isCalendarDate } from '../calendar.ts';
import { type CsvRow, readCsv, type Separator, separators } from '../registers/csv.ts';
import { costOf, netOf, type PayrollAnswer, type Payslip } from './answer.ts';

export type AnswerProblem =
  | 'unreadable'
  | 'no-line-id'
  | 'unknown-outcome'
  | 'no-reason'
  | 'wrong-date'
  | 'wrong-amount'
  | 'net-differs'
  | 'reduction-too-large';

export interface UnreadRow {
  readonly line: number;
  readonly problem: AnswerProblem;
  readonly column?: string;
}

export interface ReadAnswers {
  readonly answers: readonly PayrollAnswer[];
  readonly unread: readonly UnreadRow[];
  /** Columns without which nothing can be read. */
  readonly missingColumns: readonly string[];
}

const needed = ['line_id', 'outcome'] as const;

/** Each column under the name that the file gives it; of one that stands twice the last is payroll's. */
type Cells = ReadonlyMap<string, string>;

export function readPayrollAnswers(text: string): ReadAnswers {
  const content = text.replace(/^\uFEFF/, '');
  const [header, ...rows] = [...readCsv(content, separatorOf(content))];
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missingColumns = needed.filter((name) => !names.includes(name));
  if (missingColumns.length > 0) return { answers: [], unread: [], missingColumns };
  const answers: PayrollAnswer[] = [];
  const unread: UnreadRow[] = [];
  for (const row of rows) {
    const read = readRow(row, names);
    if ('problem' in read) unread.push(read);
    else answers.push(read);
  }
  return { answers, unread, missingColumns };
}

function separatorOf(content: string): Separator {
  const [first = ''] = content.split(/\r?\n/, 1);
  return separators.find((separator) => first.includes(separator)) ?? ',';
}

function readRow(row: CsvRow, names: readonly string[]): PayrollAnswer | UnreadRow {
  const { line } = row;
  if (row.problem) return { line, problem: 'unreadable' };
  const cells = new Map(names.map((name, position) => [name, (row.cells[position] ?? '').trim()]));
  const lineId = cells.get('line_id') ?? '';
  if (lineId === '') return { line, problem: 'no-line-id', column: 'line_id' };
  const [runId, employeeId] = [cells.get('run_id'), cells.get('employee_id')];
  const of = { line, lineId, ...(runId && { runId }), ...(employeeId && { employeeId }) };
  const outcome = cells.get('outcome')?.toLowerCase();
  if (outcome === 'refused') {
    const reason = cells.get('reason') ?? '';
    return reason === '' ? { line, problem: 'no-reason', column: 'reason' } : { ...of, outcome, reason };
  }
  if (outcome !== 'paid') return { line, problem: 'unknown-outcome', column: 'outcome' };
  const payslip = readPayslip(cells, line);
  return 'problem' in payslip ? payslip : { ...of, outcome, payslip };
}

const amounts = {
  grossCents: 'gross_cents',
  employeeContributionsCents: 'employee_contributions_cents',
  withholdingTaxCents: 'withholding_tax_cents',
  netCents: 'net_cents',
  employerContributionsCents: 'employer_contributions_cents',
  bonusCents: 'bonus_cents',
  levyCents: 'levy_cents',
  otherCents: 'other_cents',
  indemnityCents: 'indemnity_cents',
  reductionCents: 'reduction_cents',
  holidayCents: 'holiday_cents',
} as const;

const texts = {
  payslipNo: 'payslip_no',
  dimonaOrDpae: 'dimona_or_dpae',
  aemNo: 'aem_no',
  declaredIn: 'declared_in',
} as const;

/** Without these a line that was paid says too little; what else is absent is taken as 0. */
const neededAmounts: readonly string[] = [amounts.grossCents, amounts.netCents];

function readPayslip(cells: Cells, line: number): Payslip | UnreadRow {
  const paidOn = cells.get('paid_on') ?? '';
  if (!isCalendarDate(paidOn)) return { line, problem: 'wrong-date', column: 'paid_on' };
  const read: Partial<Record<keyof typeof amounts, number>> = {};
  for (const [name, column] of Object.entries(amounts) as [keyof typeof amounts, string][]) {
    const cents = centsOf(cells.get(column) ?? '');
    const isMissing = cents === undefined && neededAmounts.includes(column);
    if (cents === null || isMissing) return { line, problem: 'wrong-amount', column };
    read[name] = cents ?? 0;
  }
  const said = Object.entries(texts).flatMap(([name, column]) => {
    const value = cells.get(column);
    return value ? [[name, value.slice(0, 80)]] : [];
  });
  const slip = { paidOn, ...read, ...Object.fromEntries(said) } as Payslip;
  if (netOf(slip) !== slip.netCents) return { line, problem: 'net-differs', column: 'net_cents' };
  // No employer pays less than the pay itself: a reduction only takes off what is due on top.
  const isPossible = costOf(slip) >= slip.grossCents + slip.indemnityCents;
  return isPossible ? slip : { line, problem: 'reduction-too-large', column: 'reduction_cents' };
}

/** Whole cents from 0 on; undefined when the cell is empty, null when it holds anything else. */
function centsOf(text: string): number | undefined | null {
  if (text === '') return undefined;
  if (!/^\d{1,12}$/.test(text)) return null;
  return Number(text);
}
