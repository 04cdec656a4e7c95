/** The comparison and the lines to declare, as tables for the page, the dossier and the payroll. */
import type { Language } from '../../language.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { Table, TableColumn } from '../table.ts';
import { compare, type Option, optionOf, type TemporaryUnemploymentCase } from './comparison.ts';
import type { MonthOutcome } from './month-outcome.ts';
import { words as measureWords } from './words/index.ts';

type TableWords = (typeof measureWords)['fr']['tables'];

/** Without unemployment there is nothing to declare, and that table has no rows. */
export function tables(subject: TemporaryUnemploymentCase, language: Language): Table[] {
  const words = measureWords[language].tables;
  return [comparisonTable(subject, words, language), declarationTable(subject, words)];
}

function comparisonTable(subject: TemporaryUnemploymentCase, words: TableWords, language: Language): Table {
  const { options } = compare(subject);
  const names = measureWords[language].options;
  const name = (option: Option) => names[`choice.${option.choice}`];
  const columns: TableColumn[] = [
    { id: 'choice', label: words.choice, kind: 'text' },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'suspended_hours', label: words.suspended, kind: 'hundredths' },
    { id: 'worked_gross', label: words.worked, kind: 'cents' },
    { id: 'person_receives', label: words.net, kind: 'cents' },
    { id: 'activity_pays', label: words.activity, kind: 'cents' },
    { id: 'scheme_pays', label: words.scheme, kind: 'cents' },
  ];
  const rows = Object.values(options).flatMap((option) =>
    option.months.map((month) => [
      name(option),
      month.month,
      month.suspendedHundredths,
      month.workedGrossCents,
      month.netCents,
      month.activityCents,
      month.schemeCents,
    ]),
  );
  return { id: 'comparison', title: words.comparison, note: words.comparisonNote, columns, rows };
}

function declarationTable(subject: TemporaryUnemploymentCase, words: TableWords): Table {
  const { form, facts } = subject;
  const suspended = optionOf(subject, form.choice).months.filter((month) => month.suspendedHundredths > 0);
  const french = schemeCountry(facts) === 'FR';
  const columns = french ? frenchColumns(words) : belgianColumns(words);
  const row = french ? frenchRow : belgianRow;
  return {
    id: 'declaration',
    title: words.declaration,
    note: french ? words.frNote : words.beNote,
    columns,
    rows: suspended.map((month) => row(facts.member.name, month)),
  };
}

function belgianColumns(words: TableWords): TableColumn[] {
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'declaration', label: words.declare, kind: 'text' },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'quarter', label: words.quarter, kind: 'text' },
    { id: 'dmfa_code', label: words.code, kind: 'number' },
    { id: 'suspended_hours', label: words.suspended, kind: 'hundredths' },
    { id: 'benefit_days', label: words.days, kind: 'number' },
    { id: 'worked_gross', label: words.worked, kind: 'cents' },
    { id: 'benefit_estimate', label: words.benefit, kind: 'cents' },
  ];
}

function belgianRow(worker: string, one: MonthOutcome): (string | number)[] {
  const quarter = Math.ceil(Number(one.month.slice(5)) / 3);
  return [
    worker,
    'DRS 5',
    one.month,
    `${one.month.slice(0, 4)}/${quarter}`,
    77,
    one.suspendedHundredths,
    one.halfDays / 2,
    one.workedGrossCents,
    one.benefitCents,
  ];
}

function frenchColumns(words: TableWords): TableColumn[] {
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'declaration', label: words.declare, kind: 'text' },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'suspended_hours', label: words.suspended, kind: 'hundredths' },
    { id: 'worked_gross', label: words.worked, kind: 'cents' },
    { id: 'indemnity', label: words.benefit, kind: 'cents' },
    { id: 'refund', label: words.refund, kind: 'cents' },
    { id: 'remainder', label: words.remainder, kind: 'cents' },
    { id: 'complement', label: words.complement, kind: 'cents' },
  ];
}

function frenchRow(worker: string, one: MonthOutcome): (string | number)[] {
  return [
    worker,
    'activité partielle',
    one.month,
    one.suspendedHundredths,
    one.workedGrossCents,
    one.benefitCents,
    one.schemeCents,
    one.benefitCents - one.schemeCents,
    one.complementCents,
  ];
}
