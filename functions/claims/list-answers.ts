/** Answers of the API that list claims. */
import * as z from 'zod';
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
    status: z.enum([
      'submitted',
      'needs-information',
      'ineligible',
      'queued',
      'awaiting-approval',
      'rejected',
      'approved',
      'paying',
      'paid',
      'completed',
      'payment-returned',
      'withdrawn',
      'expired',
      'under-review',
    ]),
    statusText: z.string(),
    amountCents: cents(),
    filedAt: instant(),
    waitingFor: waitingFor().nullable(),
  }),
);

export const claimTotal = schemaOf<ClaimTotal>('ClaimTotal', () =>
  z.object({
    status: z.enum([
      'submitted',
      'needs-information',
      'ineligible',
      'queued',
      'awaiting-approval',
      'rejected',
      'approved',
      'paying',
      'paid',
      'completed',
      'payment-returned',
      'withdrawn',
      'expired',
      'under-review',
    ]),
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
