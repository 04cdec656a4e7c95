/** The public aids that an Activité may ask for, as a table beside its decision. */
import type { Language, Localized } from '../../language.ts';
import type { Case } from '../measure.ts';
import type { Table } from '../table.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { dossierOf } from './qualification.ts';

const texts: Localized<
  Readonly<Record<'title' | 'note' | 'aid' | 'open' | 'amount' | 'source' | 'yes' | 'no', string>>
> = {
  fr: {
    title: 'Aides publiques',
    note: 'Les montants marqués P dans la source ne sont pas confirmés : vérifiez-les avant de demander.',
    aid: 'Aide',
    open: 'Ouverte à l’Activité',
    amount: 'Montant',
    source: 'Source',
    yes: 'oui',
    no: 'non : en difficulté le 31 décembre 2019',
  },
  nl: {
    title: 'Overheidssteun',
    note: 'Bedragen met een P in de bron zijn niet bevestigd: kijk ze na voor u de steun vraagt.',
    aid: 'Steun',
    open: 'Open voor de Activiteit',
    amount: 'Bedrag',
    source: 'Bron',
    yes: 'ja',
    no: 'nee: in moeilijkheden op 31 december 2019',
  },
  de: {
    title: 'Öffentliche Hilfen',
    note: 'Beträge mit einem P in der Quelle sind nicht bestätigt: Prüfen Sie sie vor dem Antrag.',
    aid: 'Hilfe',
    open: 'Offen für die Aktivität',
    amount: 'Betrag',
    source: 'Quelle',
    yes: 'ja',
    no: 'nein: am 31. Dezember 2019 in Schwierigkeiten',
  },
  en: {
    title: 'Public aids',
    note: 'Amounts with a P in their source are not confirmed: check them before you ask.',
    aid: 'Aid',
    open: 'Open to the Activité',
    amount: 'Amount',
    source: 'Source',
    yes: 'yes',
    no: 'no: in difficulty on 31 December 2019',
  },
};

export function tables(subject: Case<typeof form, Parameters>, language: Language): Table[] {
  const words = texts[language];
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
