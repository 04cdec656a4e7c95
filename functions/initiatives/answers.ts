/** What the calls of initiatives answer. */
import * as z from 'zod';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { InitiativeView } from './view-initiatives.ts';

export const initiativeView = schemaOf<InitiativeView>('Initiative', () =>
  z.object({
    initiativeId: z.string(),
    claimId: z.string(),
    reference: z.string(),
    title: z.string(),
    state: z.enum(['report-due', 'reported', 'accepted', 'lapsed']),
    firstCents: cents(),
    secondCents: cents(),
    dueOn: day(),
    report: z
      .object({
        text: z.string(),
        spentCents: cents(),
        at: instant(),
      })
      .exactOptional(),
    question: z
      .object({
        text: z.string(),
        at: instant(),
      })
      .describe('The last question about the report.')
      .exactOptional(),
    canReport: z.boolean(),
    canReview: z.boolean(),
  }),
);
