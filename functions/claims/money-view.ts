/** The money of a claim as people and programs see it: where it comes from, and what is paid to whom. */

import { maskIban } from '../../workflows/bank/iban.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { sourceLabel } from './labels.ts';

export function fundingView(measure: Measure, claim: Claim, language: Language) {
  if (claim.status === 'ineligible') return [];
  return (claim.decision?.funding ?? []).map((line) => ({
    source: line.source,
    label: sourceLabel(measure, line.source, language),
    bearing: line.bearing,
    amountCents: line.amountCents,
    state: fundingState(claim, line.source, line.bearing),
  }));
}

function fundingState(claim: Claim, source: string, bearing: string): string {
  if (bearing === 'outside') return 'expected';
  const states = new Set(
    claim.allocations
      .filter((cell) => cell.source === source && cell.round === claim.round)
      .map((cell) => cell.state),
  );
  if (states.size === 0) return 'planned';
  return states.has('reserved') ? 'reserved' : states.has('posted') ? 'posted' : 'voided';
}

export function paymentsView(claim: Claim) {
  return claim.payments.map(({ paymentId, payeeId, amountCents, state, reason, held, payslip }) => {
    const payee = claim.decision?.payees.find((one) => one.payeeId === payeeId);
    return {
      paymentId,
      payeeName: payee?.name ?? '',
      maskedIban: maskIban(payee?.iban ?? ''),
      amountCents,
      channel: payee?.wage ? ('payroll' as const) : ('sepa' as const),
      state,
      ...(reason !== undefined && { reason }),
      ...(held && { held }),
      ...(payee?.wage && { month: payee.wage.month }),
      ...(payslip && { payslip }),
    };
  });
}
