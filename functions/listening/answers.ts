/** What the calls of listening answer. */
import * as z from 'zod';
import { languages } from '../../workflows/language.ts';
import { dayparts } from '../../workflows/listening/call.ts';
import { formLine } from '../claims/answers.ts';
import { instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { FiledCall } from './file-call.ts';
import type { HeldCallView, OwnCallView } from './view-calls.ts';

export const filedCall = schemaOf<FiledCall>('FiledCall', () =>
  z.object({
    claimId: z.string(),
    status: z.enum(['submitted', 'approved', 'completed', 'withdrawn', 'expired']),
  }),
);

export const ownCallView = schemaOf<OwnCallView>('OwnCall', () =>
  z.object({
    claimId: z.string(),
    measure: z.string(),
    measureTitle: z.string(),
    status: z.enum(['submitted', 'approved', 'completed', 'withdrawn', 'expired']),
    statusText: z.string(),
    statusNext: z.string(),
    amountCents: z.literal(0),
    policyVersion: z.string(),
    filedAt: instant(),
    form: z.array(formLine()).describe('Empty once the call is forgotten.'),
    decision: z.object({
      outcome: z.literal('eligible'),
      rules: z.array(z.never()),
    }),
    funding: z.array(z.never()),
    approvals: z.array(z.never()),
    payments: z.array(z.never()),
    history: z.array(
      z.object({
        at: instant(),
        actor: z.string(),
        event: z.string(),
      }),
    ),
    canWithdraw: z.boolean(),
  }),
);

export const heldCallView = schemaOf<HeldCallView>('HeldCall', () =>
  z.object({
    callId: z.string(),
    name: z.string(),
    askedAt: instant(),
    assignedAt: instant(),
    canClose: z.boolean().describe('The time that was asked for has come.'),
    language: z.enum(languages),
    phone: z.string(),
    on: z.string().describe('When to call: `YYYY-MM-DD`, and a part of the day.'),
    at: z.enum(dayparts),
    words: z.string().exactOptional(),
  }),
);

/** As an estimate of any measure, with nothing to decide and nothing to pay. */
export const callEstimate = schemaOf('CallEstimate', () =>
  z.object({
    outcome: z.enum(['eligible', 'ineligible']),
    policyVersion: z.string(),
    amountCents: z.literal(0),
    rules: z.array(z.never()),
    funding: z.array(z.never()),
    tables: z.array(z.never()),
  }),
);

export const callsAnswer = schemaOf('Calls', () => listOf(heldCallView(), { own: z.array(ownCallView()) }));

/** A call after its listener did something about it. */
export const actedCall = schemaOf('ActedCall', () =>
  z.object({ claimId: z.string(), status: z.enum(['submitted', 'completed']) }),
);
