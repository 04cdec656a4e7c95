/** The comparison as programs read it, and as one table: a row for each choice, over all months. */
import { fillSentence, type Language } from '../../language.ts';
import type { ChoiceComparison } from '../choice-comparison.ts';
import type { Table } from '../table.ts';
import { compare, type Option, type TemporaryUnemploymentCase } from './comparison.ts';
import { words as measureWords } from './words/index.ts';

export function comparedChoices(subject: TemporaryUnemploymentCase): ChoiceComparison {
  const { options, recommended, byMeans } = compare(subject);
  const balanceCents = subject.facts.activity?.balanceCents ?? null;
  return {
    wanted: subject.form.choice,
    recommended,
    reasons: [`recommended-${recommended}`, ...(byMeans ? ['recommended-by-means'] : [])],
    options: Object.values(options).map(({ months, feasible, ...option }) => ({
      ...option,
      balanceCents,
      feasible: feasible ?? null,
      months: months.map(({ month, netCents, activityCents, schemeCents, suspendedHundredths }) => ({
        month,
        netCents,
        activityCents,
        schemeCents,
        suspendedHours: suspendedHundredths / 100,
      })),
    })),
  };
}

/** What a person has to see to choose: net beside net, what the Activité pays and has to find, whether it can. */
export function choicesTable(subject: TemporaryUnemploymentCase, language: Language): Table {
  const { options, recommended } = compare(subject);
  const { tables: words, options: names } = measureWords[language];
  return {
    id: 'choices',
    title: words.choices,
    note: words.choicesNote,
    columns: [
      { id: 'choice', label: words.choice, kind: 'text' },
      { id: 'person_receives', label: words.net, kind: 'cents' },
      { id: 'activity_pays', label: words.activity, kind: 'cents' },
      { id: 'scheme_pays', label: words.scheme, kind: 'cents' },
      { id: 'activity_needs', label: words.need, kind: 'cents' },
      { id: 'feasible', label: words.feasible, kind: 'text' },
      { id: 'advice', label: words.advice, kind: 'text' },
    ],
    rows: Object.values(options).map((option) => [
      names[`choice.${option.choice}`],
      option.netCents,
      option.activityCents,
      option.schemeCents,
      Math.max(0, option.needCents),
      meansOf(subject, option, language),
      adviceOf(subject, option.choice, recommended, language),
    ]),
  };
}

function meansOf({ facts }: TemporaryUnemploymentCase, option: Option, language: Language): string {
  const { tables: words } = measureWords[language];
  const balance = facts.activity?.balanceCents;
  if (balance === undefined) return words.meansUnknown;
  const left = balance - option.needCents;
  const values = { amount: { cents: Math.abs(left) } };
  return fillSentence(left >= 0 ? words.meansLeft : words.meansMissing, values, language);
}

function adviceOf(
  { form }: TemporaryUnemploymentCase,
  choice: Option['choice'],
  recommended: Option['choice'],
  language: Language,
): string {
  const { tables: words } = measureWords[language];
  const said = [choice === recommended && words.recommended, choice === form.choice && words.wanted];
  return said.filter(Boolean).join(', ');
}
