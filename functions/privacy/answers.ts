/** What the calls of privacy answer. */
import * as z from 'zod';
import { roles } from '../../workflows/registers/records.ts';
import { day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { HeldClaimView, HeldData } from './view-data.ts';

export const heldClaimView = schemaOf<HeldClaimView>('HeldClaim', () =>
  z.object({
    claimId: z.string(),
    reference: z.string(),
    measureTitle: z.string(),
    filedAt: instant(),
    documents: z.int(),
    state: z
      .enum(['kept', 'handled', 'erasable'])
      .describe(
        '`handled`: it has not ended; `kept`: the law asks for it; `erasable`: it goes when the person says so.',
      ),
    eraseOn: day()
      .describe('First day, `YYYY-MM-DD`, on which it is erased by itself; absent while it is handled.')
      .exactOptional(),
    reason: z
      .string()
      .describe("Why it is kept until then, in the reader's language; absent while it is handled.")
      .exactOptional(),
    source: z.string().exactOptional(),
  }),
);

export const heldData = schemaOf<HeldData>('HeldData', () =>
  z.object({
    isMember: z.boolean(),
    getsNews: z.boolean(),
    claims: z.array(heldClaimView()),
    erasure: z
      .object({
        askedAt: instant(),
        state: z.enum(['open', 'done']),
      })
      .describe('The wish that was given, if there was one.')
      .exactOptional(),
  }),
);

const records = () => z.array(z.record(z.string(), z.unknown()));

/** Everything about a person; what stands in a record is as it is kept. */
export const exportedData = schemaOf('ExportedData', () =>
  z.object({
    madeAt: instant(),
    personId: z.string(),
    member: z.record(z.string(), z.unknown()).optional(),
    staff: z.record(z.string(), z.unknown()).optional(),
    roles: z.array(z.enum(roles)),
    contracts: records(),
    activities: records(),
    newsByMail: z.object({ since: instant() }).nullable(),
    claims: records().describe('With documents, entries of the ledger, and what followed of them.'),
    drafts: records().describe('Forms that were begun and not sent.'),
    filedForOthers: z.array(z.object({ claimId: z.string(), measure: z.string(), filedAt: instant() })),
    keptApart: z.record(z.string(), z.string()).describe('What only a page shows, and where.'),
  }),
);
