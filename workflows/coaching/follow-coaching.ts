/** What is due in a running accompaniment on a day, and when to look again. */
import { addDays } from '../calendar.ts';
import type { Coaching } from './coaching.ts';

/** House defaults, from the measure's policy. */
export interface CoachingTerms {
  /** Without a session planned for so many days, the coach is reminded. */
  readonly planReminderDays: number;
  /** A coach who planned nothing at all for so many days is replaced. */
  readonly replaceDays: number;
  /** So many days after a session the coach is asked what became of it. */
  readonly recordReminderDays: number;
  /** After so many days from the asking it is over, whatever was said. */
  readonly lapseDays: number;
}

export type Due = 'nothing' | 'plan' | 'record' | 'replace' | 'lapse';

export interface Look {
  readonly due: Due;
  /** The day of the next look, when nothing else happens. */
  readonly nextOn: string;
}

/** @param today and `askedOn`: `YYYY-MM-DD` in Brussels */
export function lookAtCoaching(
  coaching: Coaching,
  today: string,
  askedOn: string,
  terms: CoachingTerms,
): Look {
  const lapseOn = addDays(askedOn, terms.lapseDays);
  if (today >= lapseOn) return { due: 'lapse', nextOn: today };
  const { due, on } = nextDue(coaching, terms);
  if (on <= today) return { due, nextOn: addDays(today, 1) };
  return { due: 'nothing', nextOn: [on, lapseOn].toSorted()[0] ?? lapseOn };
}

/** The first thing that will be due, and on which day. */
function nextDue(coaching: Coaching, terms: CoachingTerms): { due: Due; on: string } {
  const { sessions, matchedOn = '', remindedOn = '', cohortId } = coaching;
  const planned = sessions.find((one) => one.state === 'planned');
  if (planned)
    return { due: 'record', on: addDays(latest(planned.on, remindedOn), terms.recordReminderDays) };
  const idleSince = latest(matchedOn, ...sessions.map((one) => one.on));
  const remindOn = addDays(latest(idleSince, remindedOn), terms.planReminderDays);
  const replaceOn = addDays(matchedOn, terms.replaceDays);
  if (sessions.length === 0 && cohortId === undefined && replaceOn <= remindOn)
    return { due: 'replace', on: replaceOn };
  return { due: 'plan', on: remindOn };
}

function latest(...days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}
