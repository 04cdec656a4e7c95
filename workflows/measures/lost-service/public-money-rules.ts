/** Rules that never refuse: what a public scheme pays for a lost service, to whom, on which form and until when. */
import { lastDayOf, monthAfter } from '../../calendar.ts';
import { type Cents, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { overlapDays } from '../../policy/prorate.ts';
import { type CaseFacts, met, notApplicable, type RuleAnswer } from '../measure.ts';
import { type BenefitPiece, belgianBenefitCents, benefitAfterWithholdingCents } from './belgian-benefit.ts';
import { frenchRefundCents, type IndemnityPiece } from './french-indemnity.ts';
import type { LostService } from './lost-service.ts';
import type { BelgianScheme, FrenchScheme } from './schemes.ts';
import { prorateByMonth } from './stretches.ts';

/** About how much, what arrives of it, and by when the payment body must have the worker's form. */
export function tellBenefit(pieces: readonly BenefitPiece[], belgium: BelgianScheme): RuleAnswer {
  const first = pieces.find(({ benefitCents }) => benefitCents > 0);
  if (!first) return notApplicable();
  return met({
    amount: { cents: belgianBenefitCents(pieces) },
    net: { cents: benefitAfterWithholdingCents(pieces, belgium) },
    // The end of the second month after the month concerned (easypay-group.com 3229).
    until: { date: lastDayOf(monthAfter(first.month, 2)) },
  });
}

/** The premium that many days of benefit lead to; half days count as such. */
export function tellPremium(
  pieces: readonly { readonly from: string; readonly until: string; readonly halfDays: number }[],
  premiums: BelgianScheme['protectionPremium'],
): RuleAnswer {
  for (const { from, until, value } of premiums) {
    const within = pieces.filter(
      (piece) => overlapDays(piece.from, piece.until, from, until ?? piece.until) > 0,
    );
    const days = Math.floor(within.reduce((sum, { halfDays }) => sum + halfDays, 0) / 2);
    if (days < value.fromDays) continue;
    const beyond = Math.max(0, days - value.beyondDays) * value.centsPerDayBeyond;
    return met({
      days,
      from: { date: from },
      to: { date: until ?? '' },
      amount: { cents: value.premiumCents + beyond },
    });
  }
  return notApplicable({ limit: premiums[0]?.value.fromDays ?? 0 });
}

/** What comes with the wages, and what the State refunds of it. */
export function tellIndemnity(pieces: readonly IndemnityPiece[]): RuleAnswer {
  const indemnity = indemnityCents(pieces);
  if (indemnity === 0) return notApplicable();
  return met({ indemnity: { cents: indemnity }, amount: { cents: frenchRefundCents(pieces) } });
}

function indemnityCents(pieces: readonly IndemnityPiece[]): Cents {
  return pieces.reduce((sum, piece) => sum + piece.indemnityCents, 0);
}

/** The hours that an artist or technician reports to Pôle emploi for the days or cachets indemnified. */
export function tellReportedHours(
  service: LostService,
  pieces: readonly IndemnityPiece[],
  { member }: Pick<CaseFacts, 'member'>,
  france: Pick<FrenchScheme, 'reportedHours'>,
): RuleAnswer {
  const reports = member.employment === 'artist' || member.employment === 'technician';
  if (!reports || indemnityCents(pieces) === 0) return notApplicable();
  const hours = [...reportedHoursByMonth(service, pieces, france).values()];
  return met({ hours: hours.reduce((sum, one) => sum + one, 0) });
}

/** Whole cachets, or else days, of each month, each with the hours that count for it. */
export function reportedHoursByMonth(
  { cachets, cancelledDays, plannedDays }: LostService,
  pieces: readonly IndemnityPiece[],
  { reportedHours: figures }: Pick<FrenchScheme, 'reportedHours'>,
): Map<string, number> {
  const lost = cachets ? proportion(cachets, cancelledDays, plannedDays) : cancelledDays;
  const hours = new Map<string, number>();
  if (pieces.length === 0) return hours;
  prorateByMonth(lost, pieces, (count) => count).forEach((units, at) => {
    const { month = '', from = '', indemnityCents = 0 } = pieces[at] ?? {};
    const each = indemnityCents > 0 ? (findOn(figures, from)?.value ?? 0) : 0;
    hours.set(month, (hours.get(month) ?? 0) + units * each);
  });
  return hours;
}
