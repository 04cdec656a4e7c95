/**
 * The lines that the employer declares for suspended work: in Belgium scenario 5 of the DRS and code 77 of the DmfA, in
 * France the request for compensation. With them, for the file alone, what the forms ask for besides.
 */
import type { Language } from '../../language.ts';
import type { Cents } from '../../money.ts';
import { type Identifier, identifierValue } from '../identifiers/identifier.ts';
import type { FiledTable, TableColumn } from '../table.ts';
import { declarationWords } from './words/index.ts';

/** One month of a person's suspended work. */
export interface DeclaredMonth {
  readonly month: string;
  /** First and last day of the suspension or of the job in the month. */
  readonly from: string;
  readonly until: string;
  /** Hours × 100 that the scheme counts, and in Belgium days of benefit × 2. */
  readonly suspendedHundredths: number;
  readonly halfDays: number;
  /** Gross pay of the month for work that was done, or, of a lost job, what it would have been. */
  readonly grossCents: Cents;
  /** Belgium: estimate of what the payment body pays; France: the indemnity that payroll pays. */
  readonly benefitCents: Cents;
  readonly refundCents: Cents;
  readonly complementCents: Cents;
}

export interface Declaration {
  readonly worker: string;
  readonly country: 'BE' | 'FR';
  readonly months: readonly DeclaredMonth[];
  readonly identifiers: readonly Identifier[];
  /** What `grossCents` is. */
  readonly gross: 'worked' | 'lost';
}

/** Without suspended work the table has no rows. */
export function declarationTable(declaration: Declaration, language: Language): FiledTable {
  const words = declarationWords[language];
  const { country, months, gross } = declaration;
  const isFrench = country === 'FR';
  return {
    id: 'declaration',
    title: words.declaration,
    note: isFrench ? words.frNote : words.beNote,
    columns: isFrench ? frenchColumns(words, gross) : belgianColumns(words, gross),
    rows: months.map((one) => (isFrench ? frenchRow : belgianRow)(declaration.worker, one)),
    fileColumns: (isFrench ? frenchFile : belgianFile).map((id) => ({ id, label: id, kind: 'text' })),
    fileRows: months.map((one) => (isFrench ? frenchFileRow : belgianFileRow)(declaration, one)),
  };
}

type Words = (typeof declarationWords)['en'];

/** What data files call the declarations. */
const belgianReport = 'DRS 5';
const frenchReport = 'activité partielle';

function grossColumn(words: Words, gross: Declaration['gross']): TableColumn {
  return gross === 'worked'
    ? { id: 'worked_gross', label: words.worked, kind: 'cents' }
    : { id: 'lost_gross', label: words.lost, kind: 'cents' };
}

function belgianColumns(words: Words, gross: Declaration['gross']): TableColumn[] {
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'declaration', label: words.declare, kind: 'text', names: { [belgianReport]: words.beReport } },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'quarter', label: words.quarter, kind: 'quarter' },
    { id: 'dmfa_code', label: words.code, kind: 'number' },
    { id: 'suspended_hours', label: words.suspended, kind: 'hundredths' },
    { id: 'benefit_days', label: words.days, kind: 'number' },
    grossColumn(words, gross),
    { id: 'benefit_estimate', label: words.benefit, kind: 'cents' },
  ];
}

function belgianRow(worker: string, one: DeclaredMonth): (string | number)[] {
  const quarter = Math.ceil(Number(one.month.slice(5)) / 3);
  return [
    worker,
    belgianReport,
    one.month,
    `${one.month.slice(0, 4)}/${quarter}`,
    77,
    one.suspendedHundredths,
    one.halfDays / 2,
    one.grossCents,
    one.benefitCents,
  ];
}

/** Type 004 (force majeure) with the reason, nature of the day 5.4: socialsecurity.be (DRS 2021-3), beci.be. */
const belgianFile = [
  'niss',
  'birth_date',
  'onss',
  'joint_committee',
  'q',
  's',
  'period_from',
  'period_until',
  'unemployment_type',
  'reason',
  'day_nature',
] as const;

function belgianFileRow({ identifiers }: Declaration, { from, until }: DeclaredMonth): string[] {
  const value = (id: Identifier['id']) => identifierValue(identifiers, id);
  return [
    ...[value('national-id'), value('birth-date'), value('employer-no'), value('joint-committee')],
    ...[value('weekly-hours'), value('full-time-hours'), from, until, '004', 'coronavirus', '5.4'],
  ];
}

function frenchColumns(words: Words, gross: Declaration['gross']): TableColumn[] {
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'declaration', label: words.declare, kind: 'text', names: { [frenchReport]: words.frReport } },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'suspended_hours', label: words.suspended, kind: 'hundredths' },
    grossColumn(words, gross),
    { id: 'indemnity', label: words.benefit, kind: 'cents' },
    { id: 'refund', label: words.refund, kind: 'cents' },
    { id: 'remainder', label: words.remainder, kind: 'cents' },
    { id: 'complement', label: words.complement, kind: 'cents' },
  ];
}

function frenchRow(worker: string, one: DeclaredMonth): (string | number)[] {
  return [
    worker,
    frenchReport,
    one.month,
    one.suspendedHundredths,
    one.grossCents,
    one.benefitCents,
    one.refundCents,
    one.benefitCents - one.refundCents,
    one.complementCents,
  ];
}

/** Block 65 of the DSN with reason 602, block 51 with type 019: dvlog.fr (DSN), mesalertes.fr. */
const frenchFile = [
  'nir',
  'birth_date',
  'siret',
  'idcc',
  'period_from',
  'period_until',
  'dsn_suspension',
  'dsn_hours_type',
] as const;

function frenchFileRow({ identifiers }: Declaration, { from, until }: DeclaredMonth): string[] {
  const value = (id: Identifier['id']) => identifierValue(identifiers, id);
  return [
    ...[value('national-id'), value('birth-date'), value('employer-no'), value('joint-committee')],
    ...[from, until, '602', '019'],
  ];
}
