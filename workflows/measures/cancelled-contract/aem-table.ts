/** The monthly declarations of a claim as a table: what was planned beside what is declared to Pôle emploi. */
import type { Language, Localized } from '../../language.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { Table, TableColumn } from '../table.ts';
import { aemLines } from './aem.ts';
import type { CancelledContractCase } from './lost-work.ts';

/** Empty for people who are not French artists or technicians. */
export function aemTables({ form, facts }: CancelledContractCase, language: Language): Table[] {
  const { member } = facts;
  const { employment } = member;
  if (schemeCountry(facts) !== 'FR' || (employment !== 'artist' && employment !== 'technician')) return [];
  const lines = aemLines([
    { memberId: member.memberId, employment, service: form, honouredDays: form.cancelledDays },
  ]);
  const words = texts[language];
  const rows = lines.map(({ month, annexe, periods, planned, declared }) => [
    member.name,
    month,
    annexe,
    periods.map(({ from, until }) => `${from}/${until}`).join(' '),
    planned.cachets,
    planned.hourHundredths,
    planned.grossCents,
    declared.cachets,
    declared.hourHundredths,
    declared.grossCents,
  ]);
  return [{ id: 'aem', title: words.title, note: words.note, columns: columnsOf(words), rows }];
}

function columnsOf(words: (typeof texts)['fr']): TableColumn[] {
  const planned = (name: string) => `${name} – ${words.planned}`;
  const declared = (name: string) => `${name} – ${words.declared}`;
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'annexe', label: words.annexe, kind: 'number' },
    { id: 'periods', label: words.periods, kind: 'text' },
    { id: 'planned_cachets', label: planned(words.cachets), kind: 'number' },
    { id: 'planned_hours', label: planned(words.hours), kind: 'hundredths' },
    { id: 'planned_gross', label: planned(words.gross), kind: 'cents' },
    { id: 'declared_cachets', label: declared(words.cachets), kind: 'number' },
    { id: 'declared_hours', label: declared(words.hours), kind: 'hundredths' },
    { id: 'declared_gross', label: declared(words.gross), kind: 'cents' },
  ];
}

const texts = {
  fr: {
    title: 'Attestation employeur mensuelle (AEM)',
    note: 'Ce qui était prévu avant l’annulation, et ce qui est déclaré à Pôle emploi si la demande est acceptée.',
    worker: 'Salarié·e',
    month: 'Mois',
    annexe: 'Annexe',
    periods: 'Périodes',
    cachets: 'Cachets',
    hours: 'Heures',
    gross: 'Salaire brut',
    planned: 'prévu',
    declared: 'déclaré',
  },
  nl: {
    title: 'Maandelijkse werkgeversverklaring (AEM)',
    note: 'Wat vóór de annulering gepland was, en wat bij Pôle emploi wordt aangegeven als de aanvraag aanvaard wordt.',
    worker: 'Werknemer',
    month: 'Maand',
    annexe: 'Bijlage',
    periods: 'Periodes',
    cachets: 'Cachets',
    hours: 'Uren',
    gross: 'Brutoloon',
    planned: 'gepland',
    declared: 'aangegeven',
  },
  de: {
    title: 'Monatliche Arbeitgebermeldung (AEM)',
    note: 'Was vor der Absage geplant war, und was Pôle emploi gemeldet wird, wenn der Antrag angenommen wird.',
    worker: 'Beschäftigte Person',
    month: 'Monat',
    annexe: 'Anhang',
    periods: 'Zeiträume',
    cachets: 'Gagen (Cachets)',
    hours: 'Stunden',
    gross: 'Bruttolohn',
    planned: 'geplant',
    declared: 'gemeldet',
  },
  en: {
    title: 'Monthly employer declaration (AEM)',
    note: 'What was planned before the cancellation, and what is declared to Pôle emploi if the claim is accepted.',
    worker: 'Worker',
    month: 'Month',
    annexe: 'Annexe',
    periods: 'Periods',
    cachets: 'Cachets',
    hours: 'Hours',
    gross: 'Gross pay',
    planned: 'planned',
    declared: 'declared',
  },
} satisfies Localized<Readonly<Record<string, string>>>;
