/** What the calls of policies answer. */
import * as z from 'zod';
import { day, instant, schemaOf } from '../web/answer-schemas.ts';

/** A version of a policy, whole. */
export const policyVersion = schemaOf('PolicyVersion', () =>
  z.object({
    version: z.string().describe('Claims keep it.'),
    planId: z.string(),
    from: day().describe('First day in force.'),
    until: day().describe('Last day in force; absent while no other version follows it.').optional(),
    inForce: z.boolean(),
    note: z.string().describe('Why, in the words of whoever proposed it.'),
    state: z.string(),
    proposedBy: z.string().optional(),
    proposedAt: instant(),
    decidedBy: z.string().optional(),
    decidedAt: instant().optional(),
    reason: z.string().describe('Why it was rejected.').optional(),
    correction: z.boolean().describe('It puts a wrong figure right, from a day that may be past.').optional(),
    base: z.string().describe('The version that it was made from.').optional(),
    changes: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
    policy: z
      .record(z.string(), z.unknown())
      .describe('The document; `/api/policy/schema` says what stands in it.'),
  }),
);

export const policySchemaAnswer = schemaOf('PolicySchema', () =>
  z.record(z.string(), z.unknown()).describe('A JSON Schema.'),
);
