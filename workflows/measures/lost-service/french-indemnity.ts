/** What French partial activity pays and refunds for lost hours. Whether it applies is each measure's own question. */
import { type Cents, proportion, sumCents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import type { CaseFacts } from '../measure.ts';
import { isProtected, type LostService } from './lost-service.ts';
import type { FrenchIndemnity, FrenchRefund, FrenchScheme } from './schemes.ts';
import { type LostPiece, lostPieces, prorateByMonth } from './stretches.ts';

/** One piece of the lost days: what the employer pays for it through payroll, and what the State refunds. */
export interface IndemnityPiece extends LostPiece {
  /** Indemnified hours × 100, so that a quarter of an hour stays exact. */
  readonly hourHundredths: number;
  /** What the person is due, never above the lost pay. */
  readonly indemnityCents: Cents;
  /** What the State refunds of it. */
  readonly refundCents: Cents;
}

/**
 * 7 hours for a cachet; otherwise the planned hours, at most 7 a day. The hour's pay is the planned pay over all planned hours.
 */
export function indemnityPieces(
  service: LostService,
  facts: CaseFacts,
  france: FrenchScheme,
): IndemnityPiece[] {
  const isKept = isProtected(facts, france.protectedSectors);
  const dueBy = isKept ? france.protectedIndemnity : france.indemnity;
  const refundBy = isKept ? france.protectedRefund : france.refund;
  const planned = plannedHundredths(service, france);
  const pieces = lostPieces(service, [dueBy, refundBy]);
  const lost = proportion(indemnifiedHundredths(service, france), service.cancelledDays, service.plannedDays);
  const hours = prorateByMonth(lost, pieces, (units) => units);
  return pieces.map((piece, position) => {
    const due = findOn(dueBy, piece.from)?.value;
    const refund = findOn(refundBy, piece.from)?.value;
    if (!due || !refund) return { ...piece, hourHundredths: 0, indemnityCents: 0, refundCents: 0 };
    const hourHundredths = hours[position] ?? 0;
    const paid = proportion(indemnityCentsPerHour(service.grossCents, planned, due), hourHundredths, 100);
    const indemnityCents = Math.min(paid, piece.lostCents);
    const back = proportion(refundCentsPerHour(service.grossCents, planned, refund), hourHundredths, 100);
    return { ...piece, hourHundredths, indemnityCents, refundCents: Math.min(back, indemnityCents) };
  });
}

/** The State's refund for the cancelled hours in all, in cents. */
export function frenchRefundCents(pieces: readonly IndemnityPiece[]): Cents {
  return sumCents(pieces.map(({ refundCents }) => refundCents));
}

type PlannedTime = Pick<LostService, 'hours' | 'cachets' | 'plannedDays'>;
type HourRules = Pick<FrenchScheme, 'hoursPerCachet' | 'hoursPerDay'>;

/** Planned hours × 100: by cachets, else as given, else by days. */
export function plannedHundredths({ hours, cachets, plannedDays }: PlannedTime, france: HourRules): number {
  if (cachets) return cachets * france.hoursPerCachet * 100;
  if (hours) return Math.max(1, Math.round(hours * 100));
  return plannedDays * france.hoursPerDay * 100;
}

function indemnifiedHundredths(service: PlannedTime, france: HourRules): number {
  const planned = plannedHundredths(service, france);
  return service.cachets ? planned : Math.min(planned, service.plannedDays * france.hoursPerDay * 100);
}

/** One hour's indemnity, from the gross pay of so many hundredths of hours. */
export function indemnityCentsPerHour(
  grossCents: Cents,
  hundredths: number,
  { ratePercent, floorCentsPerHour }: FrenchIndemnity,
): Cents {
  const share = proportion(grossCents, Math.round(ratePercent * 100), 100 * hundredths);
  return Math.max(share, floorCentsPerHour);
}

/** One hour's refund, from the gross pay of so many hundredths of hours. */
export function refundCentsPerHour(grossCents: Cents, hundredths: number, refund: FrenchRefund): Cents {
  return Math.min(indemnityCentsPerHour(grossCents, hundredths, refund), refund.ceilingCentsPerHour);
}
