/** What the employer declares for a lost job that a public scheme bears, month by month. */
import type { Language } from '../../language.ts';
import { proportion, sumCents } from '../../money.ts';
import { type DeclaredMonth, declarationTable } from '../declarations/declaration-table.ts';
import { identifiersOf } from '../identifiers/identifiers.ts';
import type { CaseFacts } from '../measure.ts';
import type { FiledTable } from '../table.ts';
import type { BenefitPiece } from './belgian-benefit.ts';
import { hundredthsPerDay } from './contract-pay.ts';
import type { IndemnityPiece } from './french-indemnity.ts';
import type { LostService } from './lost-service.ts';
import { prorateByMonth } from './stretches.ts';

/** Without days that a scheme bears there is no table. */
export function serviceDeclaration(
  service: LostService,
  facts: CaseFacts,
  pieces: { readonly belgian: readonly BenefitPiece[]; readonly french: readonly IndemnityPiece[] },
  language: Language,
): FiledTable[] {
  const country = pieces.belgian.length > 0 ? 'BE' : 'FR';
  const months = country === 'BE' ? belgianMonths(service, pieces.belgian) : frenchMonths(pieces.french);
  if (months.length === 0) return [];
  const { name: worker } = facts.member;
  const identifiers = identifiersOf(facts);
  return [declarationTable({ worker, country, months, identifiers, gross: 'lost' }, language)];
}

function belgianMonths(service: LostService, pieces: readonly BenefitPiece[]): DeclaredMonth[] {
  const { plannedDays, cancelledDays, hours } = service;
  const planned = hours ? Math.round(hours * 100) : plannedDays * hundredthsPerDay.BE;
  const lost = prorateByMonth(proportion(planned, cancelledDays, plannedDays), pieces, (same) => same);
  const borne = pieces.flatMap((piece, at) =>
    piece.benefitCents > 0 ? [{ ...piece, suspendedHundredths: lost[at] ?? 0, refundCents: 0 }] : [],
  );
  return byMonth(borne);
}

function frenchMonths(pieces: readonly IndemnityPiece[]): DeclaredMonth[] {
  const borne = pieces.flatMap((piece) => {
    const { indemnityCents: benefitCents, hourHundredths: suspendedHundredths } = piece;
    return benefitCents > 0 ? [{ ...piece, benefitCents, suspendedHundredths, halfDays: 0 }] : [];
  });
  return byMonth(borne);
}

type BornePiece = Omit<DeclaredMonth, 'grossCents' | 'complementCents'> & { readonly lostCents: number };

function byMonth(pieces: readonly BornePiece[]): DeclaredMonth[] {
  return [...Map.groupBy(pieces, ({ month }) => month)].map(([month, ofMonth]) => {
    const sum = (of: (piece: BornePiece) => number) => sumCents(ofMonth.map(of));
    return {
      month,
      from: ofMonth[0]?.from ?? '',
      until: ofMonth.at(-1)?.until ?? '',
      suspendedHundredths: sum((piece) => piece.suspendedHundredths),
      halfDays: sum((piece) => piece.halfDays),
      grossCents: sum((piece) => piece.lostCents),
      benefitCents: sum((piece) => piece.benefitCents),
      refundCents: sum((piece) => piece.refundCents),
      complementCents: 0,
    };
  });
}
