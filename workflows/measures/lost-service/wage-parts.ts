/** What a lost service becomes in payroll: wages, an extra beside a benefit, an indemnity and an extra on it, by month. */
import { type Cents, proportion, sumCents } from '../../money.ts';
import type { Scheme } from '../../payroll/line.ts';
import type { PayCode } from '../../payroll/pay-item.ts';
import type { BenefitPiece } from './belgian-benefit.ts';
import type { IndemnityPiece } from './french-indemnity.ts';
import type { LostService } from './lost-service.ts';
import { type LostPiece, lostPieces, prorateByMonth } from './stretches.ts';

/** One kind of pay of one month; days and hours × 100. */
export interface WagePart {
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly payCode: PayCode;
  readonly scheme: Scheme;
  readonly grossCents: Cents;
  readonly indemnityCents: Cents;
  readonly refundCents: Cents;
  readonly dayHundredths: number;
  readonly hourHundredths: number;
  readonly schemeHourHundredths: number;
  readonly cachets: number;
}

/** What the public schemes bear of the service; both empty where none steps in. */
export interface SchemePieces {
  readonly belgian: readonly BenefitPiece[];
  readonly french: readonly IndemnityPiece[];
  /** Hours × 100 of a day whose hours are not told. */
  readonly hundredthsPerDay: number;
}

/** The parts in the order of months; those of nothing are left out. */
export function wageParts(service: LostService, pieces: SchemePieces): WagePart[] {
  const bare = pieces.belgian.length + pieces.french.length === 0;
  const parts = [
    ...(bare ? plainParts(service) : []),
    ...pieces.belgian.flatMap(belgianParts),
    ...pieces.french.flatMap(frenchParts),
  ];
  const all = bare ? lostPieces(service, []) : pieces.belgian.length > 0 ? pieces.belgian : pieces.french;
  return joinedByMonth(withQuantities(parts, service, all, pieces.hundredthsPerDay)).filter(
    ({ grossCents, indemnityCents }) => grossCents + indemnityCents > 0,
  );
}

type Part = WagePart;

function partOf(piece: LostPiece, payCode: PayCode, grossCents: Cents, scheme: Scheme = 'NONE'): Part {
  return {
    month: piece.month,
    from: piece.from,
    until: piece.until,
    payCode,
    scheme,
    grossCents,
    indemnityCents: 0,
    refundCents: 0,
    dayHundredths: 0,
    hourHundredths: 0,
    schemeHourHundredths: 0,
    cachets: 0,
  };
}

function plainParts(service: LostService): Part[] {
  return lostPieces(service, []).map((piece) => partOf(piece, 'W1', piece.lostCents));
}

function belgianParts(piece: BenefitPiece): Part[] {
  if (!piece.covered) return [partOf(piece, 'W1', piece.lostCents)];
  return [partOf(piece, 'W2', piece.lostCents - piece.benefitCents, 'BE_TU')];
}

function frenchParts(piece: IndemnityPiece): Part[] {
  if (piece.indemnityCents === 0) return [partOf(piece, 'W1', piece.lostCents)];
  const { indemnityCents, refundCents, hourHundredths } = piece;
  const indemnity = { ...partOf(piece, 'I1', 0, 'FR_AP'), indemnityCents, refundCents };
  return [
    { ...indemnity, schemeHourHundredths: hourHundredths },
    partOf(piece, 'W3', piece.lostCents - indemnityCents, 'FR_AP'),
  ];
}

/** Days, hours and cachets of the piece that a part was made of. */
function withQuantities(
  parts: readonly Part[],
  service: LostService,
  pieces: readonly LostPiece[],
  hundredthsPerDay: number,
): Part[] {
  const { cancelledDays, plannedDays, hours, cachets = 0 } = service;
  const planned = hours ? Math.round(hours * 100) : plannedDays * hundredthsPerDay;
  const spread = (quantity: number) => prorateByMonth(quantity, pieces, (same) => same);
  const days = prorateByMonth(cancelledDays, pieces, (whole) => 100 * whole);
  const lostHours = spread(proportion(planned, cancelledDays, plannedDays));
  const lostCachets = spread(proportion(cachets, cancelledDays, plannedDays));
  return parts.map((part) => {
    const at = pieces.findIndex(({ from }) => from === part.from);
    const hourHundredths = lostHours[at] ?? 0;
    return {
      ...part,
      dayHundredths: days[at] ?? 0,
      hourHundredths,
      cachets: lostCachets[at] ?? 0,
      ...(part.scheme === 'BE_TU' && { schemeHourHundredths: hourHundredths }),
    };
  });
}

function joinedByMonth(parts: readonly Part[]): Part[] {
  const groups = Map.groupBy(parts, ({ month, payCode }) => `${month} ${payCode}`);
  return [...groups.values()]
    .map((group): Part => {
      const sum = (of: (part: Part) => number) => sumCents(group.map(of));
      return {
        ...(group[0] as Part),
        until: (group.at(-1) as Part).until,
        grossCents: sum((part) => part.grossCents),
        indemnityCents: sum((part) => part.indemnityCents),
        refundCents: sum((part) => part.refundCents),
        dayHundredths: sum((part) => part.dayHundredths),
        hourHundredths: sum((part) => part.hourHundredths),
        schemeHourHundredths: sum((part) => part.schemeHourHundredths),
        cachets: sum((part) => part.cachets),
      };
    })
    .toSorted((a, b) => (`${a.month}${a.payCode}` < `${b.month}${b.payCode}` ? -1 : 1));
}
