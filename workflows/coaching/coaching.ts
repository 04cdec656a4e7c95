/** An accompaniment: who is coached by whom, the sessions planned and held, and what came of it. */
import type { KeptPolicy } from '../claim/claim.ts';
import type { Language } from '../language.ts';
import type { Country } from '../registers/records.ts';

export const coachingKinds = ['individual', 'sector'] as const;
export type CoachingKind = (typeof coachingKinds)[number];

/** Sectors (filières) of the cooperative that have a cohort of their own. */
export const sectors = [
  'music',
  'performing-arts',
  'audiovisual',
  'visual-arts',
  'design',
  'events',
  'education',
  'consulting',
  'crafts',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

export const topics = ['strategy', 'finances', 'clients', 'organisation', 'change'] as const;
export type Topic = (typeof topics)[number];

export const coachingResults = ['goal-reached', 'partly-reached', 'passed-on', 'stopped'] as const;
/** `lapsed`: time was up, and nobody had said what came of it. */
export type CoachingResult = (typeof coachingResults)[number] | 'lapsed';

export interface CoachingSession {
  /** Comes from its day and hour, so that the same session is planned once. */
  readonly sessionId: string;
  /** `YYYY-MM-DD`, and `HH:MM` in Brussels. */
  readonly on: string;
  readonly from: string;
  readonly place: string;
  readonly state: 'planned' | 'held' | 'missed';
  readonly note?: string;
}

export interface Coaching {
  /** The claim's. */
  readonly coachingId: string;
  /** That of its claim. */
  readonly policy?: KeptPolicy;
  readonly memberId: string;
  readonly country: Country;
  /** The language that the member reads, and the one to be coached in. */
  readonly language: Language;
  readonly spoken: Language;
  readonly kind: CoachingKind;
  readonly sector: Sector;
  readonly topic: Topic;
  readonly goals: string;
  readonly askedAt: string;
  readonly state: 'waiting' | 'running' | 'over';
  readonly coachId?: string;
  readonly cohortId?: string;
  /** Day of the match, `YYYY-MM-DD`. */
  readonly matchedOn?: string;
  /** Coaches who never planned anything: not asked again. */
  readonly replacedIds: readonly string[];
  readonly sessions: readonly CoachingSession[];
  /** Last day on which the coach was reminded. */
  readonly remindedOn?: string;
  readonly outcome?: {
    readonly result: CoachingResult;
    readonly summary: string;
    readonly at: string;
    readonly by: string;
  };
  /** The coach's place was given back. */
  readonly released?: boolean;
  /** What the machine waits with. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly until: string };
}

/** A coach's offer: how many at once, in which languages, for which sectors (none: all). */
export interface CoachProfile {
  readonly personId: string;
  readonly places: number;
  readonly languages: readonly Language[];
  readonly sectors: readonly Sector[];
}

/** Members of one sector and language with one coach; it takes one of the coach's places. */
export interface Cohort {
  readonly cohortId: string;
  readonly sector: Sector;
  readonly spoken: Language;
  readonly coachId: string;
  readonly coachingIds: readonly string[];
  readonly state: 'open' | 'closed';
}

export class ImpossibleStep extends Error {
  override readonly name = 'ImpossibleStep';
  readonly code: 'not-running' | 'no-session' | 'not-yet' | 'over';

  constructor(code: ImpossibleStep['code']) {
    super(code);
    this.code = code;
  }
}

export function sessionIdOf(on: string, from: string): string {
  return `${on}T${from.replace(':', '')}`;
}

/** With one more session; the same day and hour is planned once. @throws ImpossibleStep when it is over */
export function planSession(
  coaching: Coaching,
  session: Pick<CoachingSession, 'on' | 'from' | 'place'>,
): Coaching {
  if (coaching.state !== 'running') throw new ImpossibleStep('not-running');
  const sessionId = sessionIdOf(session.on, session.from);
  if (coaching.sessions.some((one) => one.sessionId === sessionId)) return coaching;
  const planned: CoachingSession = { ...session, sessionId, state: 'planned' };
  const sessions = [...coaching.sessions, planned].toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1));
  return { ...coaching, sessions };
}

/** With what became of a session whose day has come. @throws ImpossibleStep when there is no such session, or not yet */
export function recordSession(
  coaching: Coaching,
  sessionId: string,
  said: { readonly held: boolean; readonly note?: string },
  today: string,
): Coaching {
  const session = coaching.sessions.find((one) => one.sessionId === sessionId);
  if (coaching.state !== 'running') throw new ImpossibleStep('not-running');
  if (!session) throw new ImpossibleStep('no-session');
  if (session.on > today) throw new ImpossibleStep('not-yet');
  const { note: _note, ...rest } = session;
  const recorded: CoachingSession = {
    ...rest,
    state: said.held ? 'held' : 'missed',
    ...(said.note !== undefined && { note: said.note }),
  };
  return {
    ...coaching,
    sessions: coaching.sessions.map((one) => (one.sessionId === sessionId ? recorded : one)),
  };
}

/** Ended with an outcome; what was planned falls away. @throws ImpossibleStep when it is over */
export function endCoaching(coaching: Coaching, outcome: NonNullable<Coaching['outcome']>): Coaching {
  if (coaching.state === 'over') throw new ImpossibleStep('over');
  const sessions = coaching.sessions.filter((one) => one.state !== 'planned');
  return { ...coaching, state: 'over', outcome, sessions };
}
