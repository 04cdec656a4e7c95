/** What is due about a call at an instant, and who is to make it. */
import { brusselsInstant, dayOf, daysInMilliseconds, daysInSeconds, morningOf } from '../calendar.ts';
import type { Language } from '../language.ts';
import { preferredShard } from '../ledger/envelope.ts';
import type { CallContent, Daypart, ListeningCall } from './call.ts';

/** House defaults, from the measure's policy. */
export interface ListeningTerms {
  readonly remindDays: number;
  readonly reassignDays: number;
  readonly lapseDays: number;
  /** What was said is kept so long after the end. */
  readonly keepDays: number;
}

export type CallDue = 'nothing' | 'assign' | 'remind' | 'reassign' | 'lapse' | 'keep' | 'forget';

/** @param now milliseconds */
export function dueOfCall(call: ListeningCall, now: number, terms: ListeningTerms): CallDue {
  if (call.state === 'forgotten' || call.ending === 'withdrawn') return 'forget';
  if (call.state === 'ended') return keepSeconds(call, now, terms) > 0 ? 'keep' : 'forget';
  if (now >= Date.parse(call.askedAt) + daysInMilliseconds(terms.lapseDays)) return 'lapse';
  if (call.state === 'waiting') return 'assign';
  const { since, told } = timesOf(call);
  if (now >= since + daysInMilliseconds(terms.reassignDays)) return 'reassign';
  return now >= told + daysInMilliseconds(terms.remindDays) ? 'remind' : 'nothing';
}

/** Since when the listener could call, and when they were last told. Nobody is late before the day asked for. */
function timesOf(call: ListeningCall): { since: number; told: number } {
  const since = Math.max(Date.parse(call.assignedAt ?? call.askedAt), dayBegins(call));
  return { since, told: Math.max(since, Date.parse(call.remindedAt ?? call.askedAt)) };
}

function dayBegins({ content }: ListeningCall): number {
  return content ? morningOf(content.on) : 0;
}

/** How long what was said is still kept, in whole seconds; 0 when its time is over. */
export function keepSeconds(
  { endedAt = '' }: ListeningCall,
  now: number,
  { keepDays }: ListeningTerms,
): number {
  const until = Date.parse(endedAt) + daysInMilliseconds(keepDays);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** Until something is due about a call that somebody has in hand, at least a minute. */
export function lookSeconds(call: ListeningCall, now: number, terms: ListeningTerms): number {
  const { since, told } = timesOf(call);
  const lapses = Date.parse(call.askedAt) + daysInMilliseconds(terms.lapseDays);
  const reassigned = since + daysInMilliseconds(terms.reassignDays);
  const next = Math.min(told + daysInMilliseconds(terms.remindDays), reassigned, lapses);
  return Math.max(60, Math.ceil((next - now) / 1000));
}

/** How long until somebody is looked for again. */
export function searchSeconds({ remindDays }: ListeningTerms): number {
  return daysInSeconds(remindDays);
}

export interface Listener {
  readonly personId: string;
  readonly language: string;
  /** Calls that they have in hand. */
  readonly open: number;
}

/** Who is to call: who was not tried, speaks the language, has least in hand; undefined when nobody is there. */
export function chooseListener(
  { callId, ownerId, triedIds }: Pick<ListeningCall, 'callId' | 'ownerId' | 'triedIds'>,
  language: Language,
  listeners: readonly Listener[],
): string | undefined {
  const others = listeners.filter((one) => one.personId !== ownerId);
  const start = preferredShard(callId, others.length);
  const cost = (one: Listener) =>
    (triedIds.includes(one.personId) ? 1_000_000 : 0) + (one.language === language ? 0 : 10_000) + one.open;
  const turned = [...others.slice(start), ...others.slice(0, start)];
  return turned.toSorted((a, b) => cost(a) - cost(b))[0]?.personId;
}

/** When a part of a day begins and ends for a call, as `HH:MM` in Brussels. House default. */
const hoursOf: Readonly<Record<Daypart, { readonly from: string; readonly until: string }>> = {
  morning: { from: '08:00', until: '12:00' },
  noon: { from: '11:00', until: '14:00' },
  afternoon: { from: '12:00', until: '18:00' },
  evening: { from: '17:00', until: '22:00' },
};

/** Whether a part of a day is still to come, or has begun and is not over. */
export function isStillAhead({ on, at }: Pick<CallContent, 'on' | 'at'>, now: number): boolean {
  return now < brusselsInstant(on, hoursOf[at].until);
}

/** Whether the time that was asked for has come: before it nobody can say that the call was made. */
export function mayHaveCalled({ content }: Pick<ListeningCall, 'content'>, now: number): boolean {
  return content === undefined || now >= brusselsInstant(content.on, hoursOf[content.at].from);
}

/** Whether a day can be asked for: today, or soon. */
export function isCallableDay(on: string, now: number, mostDaysAhead: number): boolean {
  return dayOf(now) <= on && on <= dayOf(now + daysInMilliseconds(mostDaysAhead));
}
