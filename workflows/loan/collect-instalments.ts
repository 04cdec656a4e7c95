/** What a look at the loan does on a day: instalments taken, arrears told, and when to look again. */
import { addDays } from '../calendar.ts';
import { type Loan, nextInstalment } from './loan.ts';
import { type Collected, collectDue, type Moment } from './repay.ts';

/** How arrears are followed, in days and times. */
export interface ArrearsRhythm {
  /** From one attempt to the next while reminders are sent. */
  readonly retryDays: number;
  /** After so many reminders people of finance are told, and attempts become rarer. */
  readonly reminders: number;
  readonly slowRetryDays: number;
}

export interface Look extends Collected {
  /** `missed`: tell the coordinator. `last-missed`: tell finance too. */
  readonly tell: 'nothing' | 'missed' | 'last-missed';
}

/** Takes what is due; in arrears it notes the attempt, once a day. */
export function lookAtLoan(loan: Loan, budgetCents: number, moment: Moment, rhythm: ArrearsRhythm): Look {
  const collected = collectDue(loan, budgetCents, moment);
  const after = collected.loan;
  if (collected.missedCents === 0 || after.arrears?.lastTriedOn === moment.today) {
    return { ...collected, tell: 'nothing' };
  }
  const reminders = (after.arrears?.reminders ?? 0) + 1;
  const behind: Loan = {
    ...after,
    state: 'in-arrears',
    arrears: { since: after.arrears?.since ?? moment.today, lastTriedOn: moment.today, reminders },
    history: [
      ...after.history,
      { at: moment.at, actor: 'system', event: 'instalment-missed', amountCents: collected.missedCents },
    ],
  };
  return { ...collected, loan: behind, tell: reminders === rhythm.reminders ? 'last-missed' : 'missed' };
}

/** The day of the next look; undefined when the loan is over. */
export function nextLookOn(loan: Loan, today: string, rhythm: ArrearsRhythm): string | undefined {
  const next = nextInstalment(loan);
  if (!next) return undefined;
  const upcoming = loan.schedule.find((one) => one.dueOn > today && one.amountCents > one.paidCents)?.dueOn;
  if (loan.state !== 'in-arrears' || !loan.arrears) return upcoming ?? addDays(today, 1);
  const slow = loan.arrears.reminders >= rhythm.reminders;
  const again = addDays(today, slow ? rhythm.slowRetryDays : rhythm.retryDays);
  return upcoming !== undefined && upcoming < again ? upcoming : again;
}
