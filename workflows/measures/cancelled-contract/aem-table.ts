/** The monthly declarations of a claim as a table: what was planned beside what is declared to Pôle emploi. */
import type { Language } from '../../language.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { Table, TableColumn } from '../table.ts';
import { aemLines } from './aem.ts';
import type { CancelledContractCase } from './lost-work.ts';
import { words as measureWords } from './words/index.ts';

type AemWords = (typeof measureWords)['fr']['aem'];

/** Empty for people who are not French artists or technicians. */
export function aemTables({ form, facts }: CancelledContractCase, language: Language): Table[] {
  const { member } = facts;
  const { employment } = member;
  if (schemeCountry(facts) !== 'FR' || (employment !== 'artist' && employment !== 'technician')) return [];
  const lines = aemLines([
    { memberId: member.memberId, employment, service: form, honouredDays: form.cancelledDays },
  ]);
  const words = measureWords[language].aem;
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

function columnsOf(words: AemWords): TableColumn[] {
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
