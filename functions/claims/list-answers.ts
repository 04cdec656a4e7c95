/** Answers of the API that list claims. */
import * as z from 'zod';
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { cents, instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { ClaimPage, ClaimSummary, ClaimTotal } from './list-claims.ts';
import { waitingFor } from './thread/answers.ts';

export const claimSummary = schemaOf<ClaimSummary>('ClaimSummary', () =>
  z.object({
    claimId: z.string(),
    reference: z.string(),
    measure: z.string(),
    measureTitle: z.string(),
    memberName: z.string(),
    title: z.string().describe('What tells it apart from others of the measure: client, days.'),
    status: z.enum(claimStatuses),
    statusText: z.string(),
    amountCents: cents(),
    filedAt: instant(),
    waitingFor: waitingFor().nullable(),
  }),
);

export const claimTotal = schemaOf<ClaimTotal>('ClaimTotal', () =>
  z.object({
    status: z.enum(claimStatuses),
    count: z.int(),
    amountCents: cents(),
  }),
);

export const claimPage = schemaOf<ClaimPage>('ClaimPage', () =>
  listOf(claimSummary(), {
    totals: z
      .array(claimTotal())
      .describe("For staff: over the whole filter, in the order of a claim's life.")
      .exactOptional(),
  }),
);
