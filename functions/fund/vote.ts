/** A vote of the General Assembly, recorded by the board: it settles or moves an envelope's ceiling. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import { type FieldError, fieldAt } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import { type Envelope, type ShardCounters, totals, type Vote } from '../../workflows/ledger/envelope.ts';
import type { Plan } from '../../workflows/policy/plan.ts';
import { inForceOn } from '../../workflows/policy/versions.ts';
import { queueLength, wakeQueue } from '../claims/queue.ts';
import { findEnvelope, listEnvelopes, type StoredEnvelope } from '../ledger/envelopes-store.ts';
import { mayVote } from '../ledger/roles.ts';
import type { Deps } from '../platform/deps.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Person } from '../registers/store.ts';
import { readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { type EnvelopeView, envelopeView } from './envelopes.ts';
import { moveCeiling } from './move-ceiling.ts';
import { findVoteDocument } from './vote-documents-store.ts';
import { type VoteInput, voteForm } from './vote-form.ts';

interface Voting {
  readonly actor: Person;
  readonly input: VoteInput;
  readonly language: Language;
}

/**
 * Records a vote; the newest by its date moves the ceiling from that date on, and claims in the queue go on by
 * themselves. One above the policy's amount waits for another delegate.
 * @throws Problem 403 for anybody but a board delegate, 404, 422 with a sentence per field, and `below-reserved` with
 *   the figure when the new ceiling is under what is reserved and spent
 */
export async function voteCeiling(
  deps: Deps,
  actor: Person,
  envelopeId: string,
  { body, language }: { readonly body: unknown; readonly language: Language },
): Promise<EnvelopeView> {
  if (!mayVote(actor)) throw problem('forbidden.votes');
  const input = readLocalisedForm(voteForm, body, language);
  const voting = { actor, input, language };
  return retryOnConflict(
    async () => {
      const stored =
        (await findEnvelope(deps, envelopeId)) ??
        (await listEnvelopes(deps)).find((one) => one.envelope.envelopeId === envelopeId);
      if (!stored) throw problem('not-found');
      const view = await saveVote(deps, stored, voting);
      await wakeQueue(deps, envelopeId, `voted:${view.votes.length}`);
      return view;
    },
    () => problem('busy.envelope'),
    20,
  );
}

/** @returns the envelope as the vote leaves it */
async function saveVote(deps: Deps, stored: StoredEnvelope, voting: Voting): Promise<EnvelopeView> {
  const { envelope } = stored;
  const vote = await newVote(deps, envelope, voting);
  const voted = { ...envelope, votes: [...envelope.votes, vote] };
  const today = dayOf(deps.clock.now());
  const moved = await moveCeiling(deps, stored, voted, today);
  if (!moved) throw belowReserved(stored.shards, voting.language);
  const view = envelopeView(moved.after, await queueLength(deps, envelope.envelopeId), today);
  await deps.store.transact(moved.writes, moved.effects);
  return view;
}

/** The plan of the envelope, as its policy says today; for one that is over, that of the home. */
async function planOf(deps: Deps, { planId }: Envelope): Promise<Plan> {
  const plans = planId === undefined ? [] : await deps.policies.coming();
  return plans.find(({ id }) => id === planId) ?? deps.plan;
}

/** The lower of what holds today and what will hold on the day of the vote, so that neither is got round by its day. */
async function secondAboveCents(deps: Deps, plan: Plan, votedOn: string): Promise<number> {
  const entry = inForceOn(await deps.policies.entries(), plan.id, votedOn);
  const then = entry && (await deps.policies.planOn(entry.version, votedOn));
  return Math.min(plan.secondVoteAboveCents, then?.secondVoteAboveCents ?? plan.secondVoteAboveCents);
}

/** @throws Problem 422 for a day after the plan or a document that is not there */
async function newVote(deps: Deps, envelope: Envelope, { actor, input, language }: Voting): Promise<Vote> {
  const { documentId, ...said } = input;
  const { envelopeId, votes } = envelope;
  const plan = await planOf(deps, envelope);
  const { endsOn } = plan;
  const document =
    documentId === undefined ? undefined : await findVoteDocument(deps, envelopeId, documentId);
  const errors: FieldError[] = [
    // The Assembly may have decided for a day to come: the vote is kept, and acts from that day on.
    ...(said.votedOn > endsOn
      ? [{ path: 'votedOn', code: 'after-the-plan', values: { until: endsOn } }]
      : []),
    ...(documentId !== undefined && !document ? [{ path: 'documentId', code: 'unknown-document' }] : []),
  ];
  if (errors.length > 0) throw refusal(voteForm, errors, language);
  return {
    voteId: `${votes.length + 1}`,
    ...said,
    ...(said.ceilingCents > (await secondAboveCents(deps, plan, said.votedOn)) && { secondNeeded: true }),
    recordedBy: actor.personId,
    recordedAt: instantOf(deps.clock.now()),
    ...(document && { document: { documentId: document.documentId, name: document.name } }),
  };
}

export function belowReserved(shards: readonly ShardCounters[], language: Language): Problem {
  const { reservedCents, spentCents } = totals(shards);
  const boundCents = reservedCents + spentCents;
  const error = { path: 'ceilingCents', code: 'below-reserved', values: { bound: boundCents } };
  const spec = fieldAt(voteForm.form, [error.path]);
  const message = fieldErrorSentence(error, spec, language, voteForm.texts[language]);
  const errors = [{ path: error.path, code: error.code, message }];
  return problem('below-reserved', { amount: { cents: boundCents } }, { errors });
}
