/** A vote of the General Assembly, recorded by the board: it settles or moves an envelope's ceiling. */
import { instantOf } from '../../workflows/calendar.ts';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import { type FieldError, fieldAt } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import {
  ceilingAfter,
  prorateChange,
  type ShardCounters,
  type ShardPart,
  totals,
  type Vote,
} from '../../workflows/ledger/envelope.ts';
import { sumCents } from '../../workflows/money.ts';
import { queueLength, wakeFirst, wakeQueue } from '../claims/queue.ts';
import {
  findEnvelope,
  listEnvelopes,
  moveCounters,
  putEnvelope,
  type StoredEnvelope,
} from '../ledger/envelopes-store.ts';
import { mayVote } from '../ledger/roles.ts';
import type { Deps } from '../platform/deps.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Effect } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { type EnvelopeView, envelopeView } from './envelopes.ts';
import { findVoteDocument } from './vote-documents-store.ts';
import { type VoteInput, voteForm } from './vote-form.ts';

interface Voting {
  readonly actor: Person;
  readonly input: VoteInput;
  readonly language: Language;
}

/**
 * Records a vote; the newest by its date moves the ceiling, and claims in the queue go on by themselves.
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
  const { envelope, shards, version } = stored;
  const { input, language } = voting;
  const vote = await newVote(deps, envelope.envelopeId, voting);
  const ceilingCents = ceilingAfter(envelope, input);
  const parts = prorateChange(shards, ceilingCents - envelope.ceilingCents);
  if (!parts) throw belowReserved(shards, language);
  const voted = { ...envelope, ceilingCents, votes: [...envelope.votes, vote] };
  const moves = parts
    .filter((part) => part.amountCents !== 0)
    .map(({ shard, amountCents }) => ({ shard, available: amountCents }));
  const raised = ceilingCents > envelope.ceilingCents;
  const woken: Effect[] = raised
    ? await wakeFirst(deps, envelope.envelopeId, `vote:${voted.votes.length}`)
    : [];
  const after = { ...stored, envelope: voted, shards: movedShards(shards, parts) };
  const view = envelopeView(after, await queueLength(deps, envelope.envelopeId));
  const writes = [putEnvelope(voted, { version }), ...moveCounters(envelope.envelopeId, moves)];
  await deps.store.transact(writes, woken);
  return view;
}

/** @throws Problem 422 for a day after the plan or a document that is not there */
async function newVote(deps: Deps, envelopeId: string, { actor, input, language }: Voting): Promise<Vote> {
  const { documentId, ...said } = input;
  const { endsOn } = deps.plan;
  const document =
    documentId === undefined ? undefined : await findVoteDocument(deps, envelopeId, documentId);
  const errors: FieldError[] = [
    // The Assembly's calendar may be ahead of the plan's clock, which an exercise moves: only the plan bounds it.
    ...(said.votedOn > endsOn
      ? [{ path: 'votedOn', code: 'after-the-plan', values: { until: endsOn } }]
      : []),
    ...(documentId !== undefined && !document ? [{ path: 'documentId', code: 'unknown-document' }] : []),
  ];
  if (errors.length > 0) throw refusal(voteForm, errors, language);
  return {
    ...said,
    recordedBy: actor.personId,
    recordedAt: instantOf(deps.clock.now()),
    ...(document && { document: { documentId: document.documentId, name: document.name } }),
  };
}

function belowReserved(shards: readonly ShardCounters[], language: Language): Problem {
  const { reservedCents, spentCents } = totals(shards);
  const boundCents = reservedCents + spentCents;
  const error = { path: 'ceilingCents', code: 'below-reserved', values: { bound: boundCents } };
  const spec = fieldAt(voteForm.form, [error.path]);
  const message = fieldErrorSentence(error, spec, language, voteForm.texts[language]);
  const errors = [{ path: error.path, code: error.code, message }];
  return problem('below-reserved', { amount: { cents: boundCents } }, { errors });
}

function movedShards(shards: readonly ShardCounters[], parts: readonly ShardPart[]): ShardCounters[] {
  return shards.map((one) => {
    const moved = parts.filter((part) => part.shard === one.shard);
    return { ...one, availableCents: one.availableCents + sumCents(moved.map((part) => part.amountCents)) };
  });
}
