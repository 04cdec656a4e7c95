/** Envelopes against the entries: what is reserved and spent, what is left of the ceiling, and who voted it. */
import type { AccountBalance } from '../../workflows/ledger/balances.ts';
import { totals } from '../../workflows/ledger/envelope.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import type { StoredEnvelope } from '../ledger/envelopes-store.ts';
import type { AuditProblem } from './audit-problem.ts';

/** What does not fit, envelope by envelope. */
export function envelopeProblems(
  envelopes: readonly StoredEnvelope[],
  balances: readonly AccountBalance[],
): AuditProblem[] {
  const known = new Map(envelopes.map((one) => [accounts.envelope(one.envelope.envelopeId), one]));
  const byAccount = new Map(balances.map((one) => [one.account, one]));
  const strange = balances.filter(
    ({ account }) => account.startsWith(accounts.envelope('')) && !known.has(account),
  );
  return [
    ...strange.map(({ account }): AuditProblem => {
      return { problem: 'unknown-envelope', subject: account.replace(':', ' ') };
    }),
    ...[...known].flatMap(([account, stored]) => problemsOf(stored, byAccount.get(account))),
  ];
}

function problemsOf({ envelope, shards }: StoredEnvelope, balance: AccountBalance | undefined) {
  const { envelopeId, ceilingCents, votes } = envelope;
  const spentCents = (balance?.debitsCents ?? 0) - (balance?.creditsCents ?? 0);
  const reservedCents = (balance?.pendingDebitsCents ?? 0) - (balance?.pendingCreditsCents ?? 0);
  const counted = totals(shards);
  const differences: AuditProblem[] = [];
  const compare = (problem: AuditProblem['problem'], entriesCents: number, recordedCents: number) => {
    if (entriesCents === recordedCents) return;
    differences.push({ problem, subject: `envelope ${envelopeId}`, entriesCents, recordedCents });
  };
  compare('reserved-differs', reservedCents, counted.reservedCents);
  compare('spent-differs', spentCents, counted.spentCents);
  compare('available-differs', ceilingCents - reservedCents - spentCents, counted.availableCents);
  compare('ceiling-differs', votes.at(-1)?.ceilingCents ?? ceilingCents, ceilingCents);
  if (spentCents + reservedCents > ceilingCents)
    compare('overspent', spentCents + reservedCents, ceilingCents);
  return differences;
}
