/** The public aids that an Activité may ask for, as a table beside its decision. */
import type { Language } from '../../language.ts';
import type { Case } from '../measure.ts';
import type { Table } from '../table.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { dossierOf } from './qualification.ts';
import { words as measureWords } from './words/index.ts';

export function tables(subject: Case<typeof form, Parameters>, language: Language): Table[] {
  const words = measureWords[language].tables;
  const country = subject.facts.activity?.country ?? subject.facts.member.country;
  const { aids } = dossierOf(subject.form, country, subject.parameters, subject.filedOn);
  if (aids.length === 0) return [];
  return [
    {
      id: 'public-aids',
      title: words.title,
      note: words.note,
      columns: [
        { id: 'aid', label: words.aid, kind: 'text' },
        { id: 'open', label: words.open, kind: 'text' },
        { id: 'amount_cents', label: words.amount, kind: 'cents' },
        { id: 'source', label: words.source, kind: 'text' },
      ],
      rows: aids.map(({ aid, open }) => [
        aid.name[language],
        open ? words.yes : words.no,
        aid.amountCents ?? '',
        aid.source,
      ]),
    },
  ];
}
