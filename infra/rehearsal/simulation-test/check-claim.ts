/** What must always be true of one claim's money: its entries, its allocations, its payments and what was approved. */
import type { Payment } from '../../../functions/claims/payment-store.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { Entries } from './entries.ts';
import type { Records } from './records.ts';
import { must } from './violation.ts';

/** @throws Violation */
export function checkClaim(records: Records, entries: Entries, claimId: string): void {
  const claim = records.followed.CLAIM.get(claimId);
  // Entries of a collection of public money are filed under its claim as well.
  if (!claim) return;
  checkAllocations(claim, entries);
  const payments = claim.payments.map((listed) => {
    const payment = records.followed.PAYMENT.get(listed.paymentId);
    must(payment !== undefined, () => `claim ${claimId}: payment ${listed.paymentId} is not there`);
    must(
      payment.amountCents === listed.amountCents,
      () => `claim ${claimId}: payment ${listed.paymentId} is of another amount`,
    );
    const ends = ['settled', 'returned', 'cancelled'];
    must(
      payment.state === listed.state || (!ends.includes(payment.state) && !ends.includes(listed.state)),
      () =>
        `claim ${claimId}: payment ${listed.paymentId} is ${payment.state}, the claim says ${listed.state}`,
    );
    return payment;
  });
  checkPaid(claim, payments, entries);
  checkPayees(claim, payments);
}

const ends = { reserved: undefined, posted: 'post', voided: 'void', 'given-back': 'post' } as const;

function checkAllocations(claim: Claim, entries: Entries): void {
  for (const { transferId, amountCents, state } of claim.allocations) {
    const pending = entries.find(transferId);
    must(
      pending?.kind === 'pending' && pending.amountCents === amountCents,
      () => `claim ${claim.claimId}: allocation ${transferId} has no entry of its amount`,
    );
    must(
      entries.endOf(transferId) === ends[state],
      () =>
        `claim ${claim.claimId}: allocation ${transferId} is ${state}, its entry ${entries.endOf(transferId)}`,
    );
  }
  const setAside = entries.ofClaim(claim.claimId).filter(({ kind }) => kind === 'pending');
  const known = new Set(claim.allocations.map(({ transferId }) => transferId));
  for (const { transferId } of setAside)
    must(known.has(transferId), () => `claim ${claim.claimId}: nobody knows of entry ${transferId}`);
}

/** What left the bank for the claim, and did not come back, is what its settled payments say, and was approved. */
function checkPaid(claim: Claim, payments: readonly Payment[], entries: Entries): void {
  const own = entries
    .ofClaim(claim.claimId)
    .filter(({ kind, reason }) => (kind === 'post' || kind === 'direct') && reason !== 'disputed');
  const left = sumCents(
    own
      .filter(({ credit }) => credit.startsWith('bank:') || credit.startsWith('payroll:'))
      .map((one) => one.amountCents),
  );
  const back = sumCents(
    own.filter(({ reason }) => reason === 'return' || reason === 'difference').map((one) => one.amountCents),
  );
  const settled = sumCents(
    payments
      .filter(({ state }) => state === 'settled')
      .map(({ amountCents, costCents }) => costCents ?? amountCents),
  );
  const approved = sumCents([
    ...(claim.decision?.payees ?? []).map(({ amountCents, wage }) => amountCents + (wage?.onTopCents ?? 0)),
    // What payroll cost beyond that, within the policy's tolerance.
    ...claim.allocations
      .filter(({ transferId }) => transferId.includes(':more:'))
      .map(({ amountCents }) => amountCents),
  ]);
  const said = `claim ${claim.claimId}: ${left} cents left the bank, ${back} came back, payments of ${settled} are settled, ${approved} are approved`;
  must(left - back === settled, () => `what the bank paid is not what is settled; ${said}`);
  must(settled <= approved, () => `paid beyond what was approved; ${said}`);
}

/** One payment to each payee that did not come back, of what the payee is to get, once everybody has said yes. */
function checkPayees(claim: Claim, payments: readonly Payment[]): void {
  const alive = payments.filter(({ state }) => state !== 'returned' && state !== 'cancelled');
  const paid = new Set<string>();
  for (const { payeeId, paymentId, amountCents } of alive) {
    must(
      !paid.has(payeeId),
      () => `claim ${claim.claimId}: ${payeeId} is paid twice, by ${paymentId} as well`,
    );
    paid.add(payeeId);
    const payee = claim.decision?.payees.find((one) => one.payeeId === payeeId);
    must(
      payee?.amountCents === amountCents,
      () => `claim ${claim.claimId}: payment ${paymentId} is not what ${payeeId} is to get`,
    );
  }
  for (const { createdAt, paymentId } of alive) {
    const before = claim.history.filter(({ at }) => at <= createdAt).map(({ event }) => event);
    must(
      before.lastIndexOf('fully-approved') > before.lastIndexOf('appealed'),
      () => `claim ${claim.claimId}: payment ${paymentId} was made before everybody had said yes`,
    );
  }
}

/** Whoever had to say yes did, when the claim says that everybody has. @throws Violation */
export function checkApproved(before: Claim, after: Claim): void {
  const fresh = after.history.slice(before.history.length);
  if (!fresh.some(({ event }) => event === 'fully-approved')) return;
  const yes = after.approvals.filter(({ state, round }) => state === 'approved' && round === after.round);
  const needed = after.votesNeeded || after.chain.length;
  must(
    yes.length >= needed,
    () => `claim ${after.claimId}: is fully approved after ${yes.length} of ${needed} approvals`,
  );
}
