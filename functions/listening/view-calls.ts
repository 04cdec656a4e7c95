/** Calls as whoever asked sees them, and as the listener who is to call does. There is no third way to see one. */
import type { ClaimStatus } from '../../workflows/claim/claim.ts';
import { fillSentence, formatDate, type Language } from '../../workflows/language.ts';
import type { CallContent, ListeningCall } from '../../workflows/listening/call.ts';
import { mayHaveCalled } from '../../workflows/listening/follow-call.ts';
import { listeningLine } from '../../workflows/measures/listening-line/index.ts';
import { type FormLine, formLines } from '../claims/labels.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { listeningTerms } from './listening-terms.ts';
import { callsAskedBy, callsInHand, findCall } from './store.ts';
import { listeningTexts } from './words/index.ts';

export type CallStatus = Extract<
  ClaimStatus,
  'submitted' | 'approved' | 'completed' | 'withdrawn' | 'expired'
>;

/** In the shape of a claim, for programs that know claims. */
export interface OwnCallView {
  readonly claimId: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly status: CallStatus;
  readonly statusText: string;
  readonly statusNext: string;
  readonly amountCents: 0;
  readonly policyVersion: string;
  readonly filedAt: string;
  /** Empty once the call is forgotten. */
  readonly form: readonly FormLine[];
  readonly decision: { readonly outcome: 'eligible'; readonly rules: readonly never[] };
  readonly funding: readonly never[];
  readonly approvals: readonly never[];
  readonly payments: readonly never[];
  readonly history: readonly { readonly at: string; readonly actor: string; readonly event: string }[];
  readonly canWithdraw: boolean;
}

/** What a listener sees of a call in hand. */
export interface HeldCallView extends CallContent {
  readonly callId: string;
  readonly name: string;
  readonly askedAt: string;
  readonly assignedAt: string;
  /** The time that was asked for has come. */
  readonly canClose: boolean;
}

export function statusOf({ state, ending }: ListeningCall): CallStatus {
  if (ending === 'withdrawn') return 'withdrawn';
  if (ending === 'lapsed') return 'expired';
  if (ending === 'called') return 'completed';
  return state === 'assigned' ? 'approved' : 'submitted';
}

/** @throws Problem 404 for anybody but whoever asked */
export async function viewOwnCall(
  deps: Deps,
  actor: Person,
  callId: string,
  language: Language,
): Promise<OwnCallView> {
  const call = await findCall(deps, callId);
  if (call?.ownerId !== actor.personId) throw problem('not-found');
  return presentOwn(deps, call, language);
}

/** What one asked for oneself, newest first. */
export async function ownCalls(deps: Deps, actor: Person, language: Language): Promise<OwnCallView[]> {
  const calls = await callsAskedBy(deps, actor.personId);
  return calls.toReversed().map((call) => presentOwn(deps, call, language));
}

function presentOwn(deps: Deps, call: ListeningCall, language: Language): OwnCallView {
  const { callId, content, askedAt, state, endedAt } = call;
  const status = statusOf(call);
  const texts = listeningTexts[language];
  const { name, next } = texts.statuses[status];
  const on = content ? formatDate(content.on, language) : '';
  const open = state === 'waiting' || state === 'assigned';
  return {
    claimId: callId,
    measure: listeningLine.id,
    measureTitle: listeningLine.texts[language].title,
    status,
    statusText: name,
    statusNext:
      state === 'forgotten'
        ? texts.forgotten
        : fillSentence(next, { on, days: listeningTerms(deps).keepDays }, language),
    amountCents: 0,
    policyVersion: deps.plan.version,
    filedAt: askedAt,
    form: content ? formLines(listeningLine, { ...content }, language) : [],
    decision: { outcome: 'eligible', rules: [] },
    funding: [],
    approvals: [],
    payments: [],
    history: [
      { at: askedAt, actor: 'system', event: 'filed' },
      ...(endedAt === undefined ? [] : [{ at: endedAt, actor: 'system', event: status }]),
    ],
    canWithdraw: open,
  };
}

/** What the listener has in hand, the day asked for first; nothing for anybody else. */
export async function heldCalls(deps: Deps, actor: Person): Promise<HeldCallView[]> {
  if (!actor.roles.includes('listener')) return [];
  const calls = (await callsInHand(deps, actor.personId)).filter(
    (one) => one.state === 'assigned' && one.listenerId === actor.personId,
  );
  const views = await Promise.all(calls.map((call) => heldView(deps, call)));
  return views.flat().toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

async function heldView(deps: Deps, call: ListeningCall): Promise<HeldCallView[]> {
  const { callId, content, askedAt, assignedAt = askedAt, ownerId } = call;
  if (!content) return [];
  const [member, staff] = await Promise.all([deps.registers.member(ownerId), deps.registers.staff(ownerId)]);
  const canClose = mayHaveCalled(call, deps.clock.now());
  return [{ ...content, callId, name: (member ?? staff)?.name ?? '', askedAt, assignedAt, canClose }];
}
