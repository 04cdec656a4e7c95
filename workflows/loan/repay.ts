/** Money that comes back: instalments from the Activité's budget, early repayments, payments from outside. */
import type { Cents } from '../money.ts';
import { isOver, type Loan, type LoanEntry, outstandingCents, type Repayment } from './loan.ts';
import { type Instalment, unpaidCents } from './schedule.ts';

export interface Moment {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** The day in Brussels. */
  readonly today: string;
}

export interface Collected {
  readonly loan: Loan;
  readonly collectedCents: Cents;
  /** Due and not paid, because the budget does not hold it. */
  readonly missedCents: Cents;
}

/**
 * Takes what is due from the Activité's budget, oldest first: each instalment whole, or not at all, so that the
 * Activité is never emptied for a part of one.
 */
export function collectDue(loan: Loan, budgetCents: Cents, moment: Moment): Collected {
  if (isOver(loan)) return { loan, collectedCents: 0, missedCents: 0 };
  let left = Math.max(0, budgetCents);
  let missedCents = 0;
  let collectedCents = 0;
  const schedule = loan.schedule.map((instalment) => {
    const dueCents = instalment.dueOn <= moment.today ? unpaidCents(instalment) : 0;
    if (dueCents === 0) return instalment;
    if (missedCents > 0 || dueCents > left) {
      missedCents += dueCents;
      return instalment;
    }
    left -= dueCents;
    collectedCents += dueCents;
    return { ...instalment, paidCents: instalment.amountCents };
  });
  if (collectedCents === 0) return { loan, collectedCents, missedCents };
  const paid = withRepayment({ ...loan, schedule }, collectedCents, 'instalment', 'system', moment);
  return { loan: paid, collectedCents, missedCents };
}

/**
 * Takes an amount off the loan at any time: first what is due already, then the last instalments, so that the
 * monthly rhythm stays and the loan ends sooner.
 * @throws RangeError when the amount is not above zero or more than what is owed
 */
export function repay(
  loan: Loan,
  amountCents: Cents,
  kind: Exclude<Repayment['kind'], 'instalment'>,
  actor: string,
  moment: Moment,
): Loan {
  if (amountCents <= 0 || amountCents > outstandingCents(loan)) {
    throw new RangeError(`${amountCents} cents cannot be repaid of ${outstandingCents(loan)}`);
  }
  const due = loan.schedule.flatMap((one, position) => (one.dueOn <= moment.today ? [position] : []));
  const later = loan.schedule.flatMap((one, position) => (one.dueOn > moment.today ? [position] : []));
  const schedule = [...loan.schedule];
  let left = amountCents;
  for (const position of [...due, ...later.toReversed()]) {
    const instalment = schedule[position] as Instalment;
    const part = Math.min(left, unpaidCents(instalment));
    schedule[position] = { ...instalment, paidCents: instalment.paidCents + part };
    left -= part;
  }
  return withRepayment({ ...loan, schedule }, amountCents, kind, actor, moment);
}

const eventOf = {
  instalment: 'instalment-paid',
  early: 'repaid-early',
  outside: 'paid-from-outside',
} as const;

function withRepayment(
  loan: Loan,
  amountCents: Cents,
  kind: Repayment['kind'],
  actor: string,
  { at, today }: Moment,
): Loan {
  const repayments = [...loan.repayments, { at, on: today, amountCents, kind }];
  const history: LoanEntry[] = [...loan.history, { at, actor, event: eventOf[kind], amountCents }];
  return settleState({ ...loan, repayments, history }, { at, today });
}

/** Repaid when nothing is owed; out of arrears when nothing due is open. */
export function settleState(loan: Loan, { at, today }: Moment): Loan {
  if (outstandingCents(loan) === 0) {
    const { arrears: _arrears, ...rest } = loan;
    return { ...rest, state: 'repaid', history: [...loan.history, { at, actor: 'system', event: 'repaid' }] };
  }
  if (loan.schedule.some((one) => one.dueOn <= today && unpaidCents(one) > 0)) return loan;
  const { arrears: _arrears, ...rest } = loan;
  return { ...rest, state: 'running' };
}

/** Money for a loan that was given up: counted, never beyond what was given up. */
export function recover(loan: Loan, amountCents: Cents, { at, today }: Moment): Loan {
  return {
    ...loan,
    writtenOffCents: loan.writtenOffCents - amountCents,
    repayments: [...loan.repayments, { at, on: today, amountCents, kind: 'outside' }],
    history: [...loan.history, { at, actor: 'bank', event: 'paid-from-outside', amountCents }],
  };
}

/** How much of an amount the loan can take; the rest belongs to the Activité. */
export function takesCents(loan: Loan, amountCents: Cents): Cents {
  return Math.min(amountCents, loan.state === 'written-off' ? loan.writtenOffCents : outstandingCents(loan));
}

/** Which parts of the envelope get an amount that comes back, after `beforeCents` had come back already. */
export function partsOf(loan: Pick<Loan, 'parts'>, beforeCents: Cents, amountCents: Cents): Loan['parts'] {
  let passed = 0;
  return loan.parts.flatMap(({ shard, amountCents: held }) => {
    const from = Math.max(passed, beforeCents);
    const until = Math.min(passed + held, beforeCents + amountCents);
    passed += held;
    return until > from ? [{ shard, amountCents: until - from }] : [];
  });
}
