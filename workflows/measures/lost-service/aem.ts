/**
 * The monthly declarations to Pôle emploi (AEM) of French artists and technicians: what was planned before the
 * cancellations beside what is declared and what is indemnified instead, one line per worker and month.
 */
import { addDays } from '../../calendar.ts';
import { type AemWork, addWork, noWork, partOfWork, spreadWork, subtractWork } from './aem-work.ts';
import type { IndemnityPiece } from './french-indemnity.ts';
import { type LostService, lostStretch } from './lost-service.ts';
import { monthsOf } from './months.ts';
import { lostPieces } from './stretches.ts';

export interface AemService {
  readonly memberId: string;
  readonly employment: 'artist' | 'technician';
  readonly service: LostService;
  /** Cancelled days that the plan pays as planned, from 0 to all of them. */
  readonly honouredDays: number;
  /** The lost days with their indemnity; absent where the State bears nothing. */
  readonly indemnified?: readonly IndemnityPiece[];
}

export interface AemLine {
  readonly memberId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Annexe 8 for technicians, 10 for artists. */
  readonly annexe: 8 | 10;
  readonly periods: readonly { readonly from: string; readonly until: string }[];
  readonly planned: AemWork;
  readonly declared: AemWork;
  /** Lost work that the employer indemnifies and the State refunds: the payslip shows it, no declaration does. */
  readonly indemnified: AemWork;
}

/** The lines of all services, by worker, month and annexe in this order. Their sums are the services' own. */
export function aemLines(services: readonly AemService[]): AemLine[] {
  const lines = new Map<string, AemLine>();
  for (const line of services.flatMap(linesOfService)) {
    const key = `${line.memberId} ${line.month} ${line.annexe}`;
    const before = lines.get(key);
    lines.set(key, before ? joined(before, line) : line);
  }
  return [...lines.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function linesOfService(one: AemService): AemLine[] {
  const parts = [...carriedOut(one.service), ...cancelled(one)];
  return monthsOf(one.service.startsOn, one.service.endsOn).map(({ month, from, until }) => {
    const ofMonth = parts.filter((part) => part.month === month);
    return {
      memberId: one.memberId,
      month,
      annexe: one.employment === 'technician' ? 8 : 10,
      periods: [{ from, until }],
      planned: ofMonth.map((part) => part.planned).reduce(addWork, noWork),
      declared: ofMonth.map((part) => part.declared).reduce(addWork, noWork),
      indemnified: ofMonth.map((part) => part.indemnified).reduce(addWork, noWork),
    };
  });
}

type MonthPart = Pick<AemLine, 'month' | 'planned' | 'declared' | 'indemnified'>;

/** Days that went ahead lie before the lost ones when the service had begun, else anywhere in it. */
function carriedOut(service: LostService): MonthPart[] {
  const { from } = lostStretch(service);
  const months = monthsOf(service.startsOn, from > service.startsOn ? addDays(from, -1) : service.endsOn);
  const work = subtractWork(plannedWork(service), cancelledWork(service));
  const shares = spreadWork(
    work,
    months.map(({ days }) => days),
  );
  return months.map(({ month }, position) => {
    const share = shares[position] ?? noWork;
    return { month, planned: share, declared: share, indemnified: noWork };
  });
}

/**
 * No month declares more of the cancelled days than it had planned, and nothing of those that are indemnified: what the
 * plan adds to an indemnity is no pay for hours or cachets.
 */
function cancelled({ service, honouredDays, indemnified = [] }: AemService): MonthPart[] {
  const months = Map.groupBy(lostPieces(service, []), ({ month }) => month);
  const work = cancelledWork(service);
  const planned = spreadWork(
    work,
    [...months.values()].map(([piece]) => piece?.monthUnits ?? 0),
  );
  const paid = spreadWork(partOfWork(work, honouredDays, service.cancelledDays), planned);
  return [...months.keys()].map((month, position) => {
    const isIndemnified = indemnified.some((piece) => piece.month === month && piece.indemnityCents > 0);
    const share = planned[position] ?? noWork;
    const declared = isIndemnified ? noWork : (paid[position] ?? noWork);
    return { month, planned: share, declared, indemnified: isIndemnified ? share : noWork };
  });
}

function plannedWork({ cachets, hours, grossCents }: LostService): AemWork {
  return { cachets: cachets ?? 0, hourHundredths: Math.round((hours ?? 0) * 100), grossCents };
}

function cancelledWork(service: LostService): AemWork {
  return partOfWork(plannedWork(service), service.cancelledDays, service.plannedDays);
}

function joined(a: AemLine, b: AemLine): AemLine {
  return {
    ...a,
    periods: [...a.periods, ...b.periods],
    planned: addWork(a.planned, b.planned),
    declared: addWork(a.declared, b.declared),
    indemnified: addWork(a.indemnified, b.indemnified),
  };
}
