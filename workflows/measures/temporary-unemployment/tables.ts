/** The comparison and the lines to declare, as tables for the page, the dossier and the payroll. */
import { lastDayOf } from '../../calendar.ts';
import type { Language } from '../../language.ts';
import { declarationTable } from '../declarations/declaration-table.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { Table, TableColumn } from '../table.ts';
import { choicesTable } from './compared-choices.ts';
import { compare, type Option, optionOf, type TemporaryUnemploymentCase } from './comparison.ts';
import { jobIdentifiers } from './job-identifiers.ts';
import { words as measureWords } from './words/index.ts';

type TableWords = (typeof measureWords)['fr']['tables'];

/** Without unemployment there is nothing to declare, and that table has no rows. */
export function tables(subject: TemporaryUnemploymentCase, language: Language): Table[] {
  const words = measureWords[language].tables;
  return [
    choicesTable(subject, language),
    comparisonTable(subject, words, language),
    declaration(subject, language),
  ];
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

/** The months of the choice in which something is suspended; without unemployment there is nothing to declare. */
function declaration(subject: TemporaryUnemploymentCase, language: Language): Table {
  const { form, facts } = subject;
  const suspended = optionOf(subject, form.choice).months.filter((month) => month.suspendedHundredths > 0);
  return declarationTable(
    {
      worker: facts.member.name,
      country: schemeCountry(facts) === 'FR' ? 'FR' : 'BE',
      months: suspended.map((one) => ({
        ...one,
        from: `${one.month}-01`,
        until: lastDayOf(one.month),
        grossCents: one.workedGrossCents,
        refundCents: one.schemeCents,
      })),
      identifiers: jobIdentifiers(subject),
      gross: 'worked',
    },
    language,
  );
}
