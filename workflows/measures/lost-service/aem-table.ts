/** The monthly declarations of a claim: what was planned beside what is declared to Pôle emploi and what is indemnified. */
import type { Language } from '../../language.ts';
import { sumCents } from '../../money.ts';
import { type Identifier, identifierValue } from '../identifiers/identifier.ts';
import { identifiersOf } from '../identifiers/identifiers.ts';
import type { CaseFacts } from '../measure.ts';
import type { FiledTable, TableColumn } from '../table.ts';
import { type AemLine, aemLines } from './aem.ts';
import type { IndemnityPiece } from './french-indemnity.ts';
import { type LostService, schemeCountry } from './lost-service.ts';
import { reportedHoursByMonth } from './public-money-rules.ts';
import type { FrenchScheme } from './schemes.ts';
import { serviceWords } from './words/index.ts';

type AemWords = (typeof serviceWords)['fr']['aem'];

/** A service as planned and lost, with what the State bears of it. */
export interface AemSubject {
  readonly service: LostService;
  readonly facts: CaseFacts;
  readonly france: Pick<FrenchScheme, 'reportedHours'>;
  readonly indemnified: readonly IndemnityPiece[];
}

/** Empty for people who are not French artists or technicians. */
export function aemTables(subject: AemSubject, language: Language): FiledTable[] {
  const { service, facts, indemnified } = subject;
  const { memberId, name, employment } = facts.member;
  if (schemeCountry(facts) !== 'FR' || (employment !== 'artist' && employment !== 'technician')) return [];
  const reported = reportedHoursByMonth(service, indemnified, subject.france);
  const lines = aemLines([
    { memberId, employment, service, honouredDays: service.cancelledDays, indemnified },
  ]);
  const words = serviceWords[language].aem;
  return [
    {
      id: 'aem',
      title: words.title,
      note: words.note,
      columns: columnsOf(words),
      rows: lines.map((line) => [
        name,
        ...rowOf(line),
        ...indemnityOf(line, indemnified),
        reported.get(line.month) ?? 0,
      ]),
      fileColumns: fileColumns.map((id) => ({ id, label: id, kind: 'text' })),
      fileRows: lines.map(() => fileRow(subject, identifiersOf(facts))),
    },
  ];
}

function rowOf({ month, annexe, periods, planned, declared }: AemLine): (string | number)[] {
  return [
    month,
    annexe,
    periods.map(({ from, until }) => `${from}/${until}`).join(' '),
    planned.cachets,
    planned.hourHundredths,
    planned.grossCents,
    declared.cachets,
    declared.hourHundredths,
    declared.grossCents,
  ];
}

/** Cachets, hours and money of the month that the State bears: 7 hours for a cachet. */
function indemnityOf({ month, indemnified }: AemLine, pieces: readonly IndemnityPiece[]): number[] {
  const ofMonth = pieces.filter((piece) => piece.month === month);
  return [
    indemnified.cachets,
    sumCents(ofMonth.map(({ hourHundredths }) => hourHundredths)),
    sumCents(ofMonth.map(({ indemnityCents }) => indemnityCents)),
  ];
}

/** What the form asks for besides (Pôle emploi's AEM, version 5): employer, person, job, contract, days. */
const fileColumns = [
  'nir',
  'birth_date',
  'siret',
  'naf',
  'agreement_no',
  'idcc',
  'object_no',
  'employer',
  'job',
  'contract_no',
  'contract_from',
  'contract_until',
  'nature',
] as const;

function fileRow({ service, facts }: AemSubject, identifiers: readonly Identifier[]): string[] {
  const value = (id: Identifier['id']) => identifierValue(identifiers, id);
  return [
    value('national-id'),
    value('birth-date'),
    value('employer-no'),
    value('naf'),
    value('agreement-no'),
    value('joint-committee'),
    value('object-no'),
    facts.activity?.name ?? '',
    service.function,
    service.contractId ?? '',
    service.startsOn,
    service.endsOn,
    'initiale',
  ];
}

function columnsOf(words: AemWords): TableColumn[] {
  const planned = (name: string) => `${name} – ${words.planned}`;
  const declared = (name: string) => `${name} – ${words.declared}`;
  return [
    { id: 'worker', label: words.worker, kind: 'text' },
    { id: 'month', label: words.month, kind: 'month' },
    { id: 'annexe', label: words.annexe, kind: 'number' },
    { id: 'periods', label: words.periods, kind: 'spans' },
    { id: 'planned_cachets', label: planned(words.cachets), kind: 'number' },
    { id: 'planned_hours', label: planned(words.hours), kind: 'hundredths' },
    { id: 'planned_gross', label: planned(words.gross), kind: 'cents' },
    { id: 'declared_cachets', label: declared(words.cachets), kind: 'number' },
    { id: 'declared_hours', label: declared(words.hours), kind: 'hundredths' },
    { id: 'declared_gross', label: declared(words.gross), kind: 'cents' },
    { id: 'indemnified_cachets', label: `${words.cachets} – ${words.indemnified}`, kind: 'number' },
    { id: 'indemnity_hours', label: words.indemnityHours, kind: 'hundredths' },
    { id: 'indemnity', label: words.indemnity, kind: 'cents' },
    { id: 'reported_hours', label: words.reported, kind: 'number' },
  ];
}
