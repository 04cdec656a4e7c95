/** Entries of the mutual aid and what they come to: which fit each other, who agreed, how they end. */
import { endOfDay } from '../calendar.ts';
import type { MutualAidForm } from '../measures/mutual-aid/form.ts';
import { samePlace } from '../measures/same-place.ts';
import type { Country } from '../registers/records.ts';

export type AidState = 'open' | 'fulfilled' | 'withdrawn' | 'expired';

export interface MutualAidEntry extends MutualAidForm {
  /** The claim's id. */
  readonly entryId: string;
  readonly memberId: string;
  readonly country: Country;
  readonly openedAt: string;
  readonly state: AidState;
  readonly matchIds: readonly string[];
  readonly waiting?: { readonly taskToken: string };
}

export type AidAnswer = 'agree' | 'decline';
export type AidSide = 'offer' | 'need';

export interface MutualAidMatch {
  readonly matchId: string;
  readonly offerId: string;
  readonly needId: string;
  readonly proposedAt: string;
  readonly state: 'proposed' | 'agreed' | 'declined';
  readonly answers: { readonly [Side in AidSide]?: AidAnswer };
  /** Digests of the secrets in the two mails. */
  readonly links: Readonly<Record<AidSide, string>>;
}

/** Whether two entries can help each other: one offers what another member needs, there and in that language. */
export function fitsEntry(one: MutualAidEntry, other: MutualAidEntry): boolean {
  if (one.state !== 'open' || other.state !== 'open' || one.memberId === other.memberId) return false;
  return one.direction !== other.direction && meetingPoint(one) === meetingPoint(other);
}

/** What both sides must have in common; a place is one however it is written, in any of its languages. */
export function meetingPoint({
  kind,
  language,
  place,
}: Pick<MutualAidForm, 'kind' | 'language' | 'place'>): string {
  return `${kind}#${language}#${samePlace(place)}`;
}

/** With one side's answer; undefined when that side has answered already. */
export function recordAidAnswer(
  match: MutualAidMatch,
  side: AidSide,
  answer: AidAnswer,
): MutualAidMatch | undefined {
  if (match.state !== 'proposed' || match.answers[side] !== undefined) return undefined;
  const answers = { ...match.answers, [side]: answer };
  if (answer === 'decline') return { ...match, answers, state: 'declined' };
  const both = answers.offer === 'agree' && answers.need === 'agree';
  return { ...match, answers, state: both ? 'agreed' : 'proposed' };
}

/** Seconds from now to the end of the last day; at least one. */
export function secondsUntilEnd({ validUntil }: Pick<MutualAidEntry, 'validUntil'>, now: number): number {
  return Math.max(1, Math.ceil((endOfDay(validUntil) - now) / 1000));
}
