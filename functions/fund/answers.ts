/** What the calls of fund answer. */
import * as z from 'zod';
import type { VoteDocument } from '../../workflows/ledger/envelope.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { EnvelopeView, ShownVote } from './envelopes.ts';

export const voteDocument = schemaOf<VoteDocument>('VoteDocument', () =>
  z.object({
    documentId: z.string(),
    name: z.string(),
  }),
);

export const vote = schemaOf<ShownVote>('Vote', () =>
  z.object({
    voteId: z.string().exactOptional(),
    state: z
      .enum(['proposed', 'refused', 'coming', 'recorded'])
      .describe('`proposed`: waits for another delegate. `coming`: acts from its day on.'),
    secondNeeded: z.literal(true).describe("Above the policy's amount.").exactOptional(),
    second: z
      .object({ decision: z.enum(['confirmed', 'refused']), by: z.string(), at: instant() })
      .exactOptional(),
    motion: z.string(),
    votedOn: day(),
    ceilingCents: cents(),
    recordedBy: z.string(),
    recordedAt: instant(),
    document: voteDocument().describe('The minutes or the motion, as it was uploaded.').exactOptional(),
  }),
);

export const envelopeView = schemaOf<EnvelopeView>('Envelope', () =>
  z.object({
    envelopeId: z.string(),
    measure: z.string(),
    country: z.string(),
    period: z.string(),
    ceilingCents: cents(),
    reservedCents: cents(),
    spentCents: cents(),
    availableCents: cents(),
    provisional: z.boolean().describe("The ceiling is the plan's, and no vote has settled it."),
    queued: z
      .int()
      .describe(
        'Claims in line for this envelope, and what they would take; at most a thousand of them are counted.',
      ),
    queuedCents: cents(),
    votes: z.array(vote()),
  }),
);

/** A document of a vote that was kept just now. */
export const storedVoteDocument = schemaOf('StoredVoteDocument', () =>
  z.object({ documentId: z.string(), name: z.string(), bytes: z.int() }),
);
