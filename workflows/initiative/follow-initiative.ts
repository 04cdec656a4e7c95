/** What is due about a granted initiative on a day, and when to look again. */
import { addDays } from '../calendar.ts';
import type { Initiative } from './initiative.ts';

/** House defaults, from the measure's policy. */
export interface InitiativeTerms {
  readonly reminderDays: number;
  readonly reviewReminderDays: number;
}

export type InitiativeDue = 'nothing' | 'remind-group' | 'remind-reviewers' | 'lapse';

export interface InitiativeLook {
  readonly due: InitiativeDue;
  readonly nextOn: string;
}

/** `today` and the answer's day: `YYYY-MM-DD` in Brussels. */
export function lookAtInitiative(
  initiative: Initiative,
  today: string,
  { reminderDays, reviewReminderDays }: InitiativeTerms,
): InitiativeLook {
  const { state, dueOn, remindedOn } = initiative;
  if (state === 'report-due') {
    if (today > dueOn) return { due: 'lapse', nextOn: today };
    const remindOn = addDays(dueOn, -reminderDays);
    if (remindedOn !== undefined) return { due: 'nothing', nextOn: addDays(dueOn, 1) };
    if (today >= remindOn) return { due: 'remind-group', nextOn: addDays(dueOn, 1) };
    return { due: 'nothing', nextOn: remindOn };
  }
  // Whoever reviews is told when the report arrives, and then again and again: nobody's silence costs the group.
  const nextOn = addDays(remindedOn ?? today, reviewReminderDays);
  if (remindedOn === undefined || nextOn <= today)
    return { due: 'remind-reviewers', nextOn: addDays(today, reviewReminderDays) };
  return { due: 'nothing', nextOn };
}
