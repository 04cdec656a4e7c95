/** A call from the listening line. What was said is for whoever asked and the listener alone, and is forgotten. */
import type { Language } from '../language.ts';

export const dayparts = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

/** How a call can end. `lapsed`: nobody could call in all that time. */
export type CallEnding = 'called' | 'withdrawn' | 'lapsed';

/** What somebody told; nothing of it is left once the call is forgotten. */
export interface CallContent {
  readonly language: Language;
  readonly phone: string;
  /** When to call: `YYYY-MM-DD`, and a part of the day. */
  readonly on: string;
  readonly at: Daypart;
  readonly words?: string;
}

export interface ListeningCall {
  /** Begins with `s-`, so that the routes know whom to hand it to; otherwise it tells nothing. */
  readonly callId: string;
  readonly ownerId: string;
  readonly askedAt: string;
  readonly state: 'waiting' | 'assigned' | 'ended' | 'forgotten';
  readonly content?: CallContent;
  readonly listenerId?: string;
  readonly assignedAt?: string;
  readonly remindedAt?: string;
  /** Listeners who handed it over or did not call: asked again only when there is nobody else. */
  readonly triedIds: readonly string[];
  readonly ending?: CallEnding;
  readonly endedAt?: string;
  /** Where an Idempotency-Key of the asking is remembered. */
  readonly requestKey?: string;
  /** What the machine waits with. Never shown. */
  readonly waiting?: { readonly taskToken: string };
}

export const sealedPrefix = 's-';

/** Whether an id is one that the listening line has given out. */
export function isSealedId(id: string): boolean {
  return id.startsWith(sealedPrefix);
}

export function assign(call: ListeningCall, listenerId: string, at: string): ListeningCall {
  const { remindedAt: _reminded, ...rest } = call;
  return { ...rest, state: 'assigned', listenerId, assignedAt: at };
}

/** The listener gives it to somebody else. */
export function handOver(call: ListeningCall): ListeningCall {
  const { listenerId, assignedAt: _at, remindedAt: _reminded, ...rest } = call;
  const triedIds = listenerId === undefined ? call.triedIds : [...call.triedIds, listenerId];
  return { ...rest, state: 'waiting', triedIds };
}

/** Ended; ended already: as it was. */
export function end(call: ListeningCall, ending: CallEnding, at: string): ListeningCall {
  if (call.state === 'ended' || call.state === 'forgotten') return call;
  return { ...call, state: 'ended', ending, endedAt: at };
}

/** What is left when nothing may be left: whose it was, and that and how it ended. */
export function forget({ callId, ownerId, askedAt, ending, endedAt }: ListeningCall): ListeningCall {
  return {
    ...{ callId, ownerId, askedAt, state: 'forgotten', triedIds: [] },
    ...(ending !== undefined && { ending }),
    ...(endedAt !== undefined && { endedAt }),
  };
}
