/** What the calls of approvals answer. */
import * as z from 'zod';
import { countries, roles } from '../../workflows/registers/records.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { TaskSummary } from './tasks.ts';

export const taskSummary = schemaOf<TaskSummary>('TaskSummary', () =>
  z.object({
    taskId: z.string(),
    claimId: z.string(),
    reference: z.string(),
    measure: z.string(),
    measureTitle: z.string(),
    role: z.enum(roles),
    step: z.int(),
    memberName: z.string(),
    country: z.enum(countries).describe('Of the member.'),
    title: z.string().describe('What tells the claim apart: client, days.'),
    amountCents: cents(),
    urgent: z.boolean(),
    since: z
      .string()
      .describe('Instants: when the step was first asked of anybody, and when somebody else is asked.'),
    until: z.string(),
    createdAt: instant(),
    waitingDays: z.int().describe('Days on the calendar since it was asked; 0 on the same day.'),
  }),
);

export const absenceAnswer = schemaOf('Absence', () =>
  z.object({ personId: z.string(), from: day(), until: day(), delegateTo: z.string() }).nullable(),
);

/** One outcome for each of the tasks, in their order. */
export const bulkOutcomes = schemaOf('BulkOutcomes', () =>
  z.object({
    outcomes: z.array(
      z.object({
        taskId: z.string(),
        claimId: z.string().optional(),
        status: z.string().describe('After the decision; absent when it could not be made.').optional(),
        problem: z
          .object({ status: z.int(), code: z.string(), detail: z.string() })
          .describe('Why it could not be made.')
          .optional(),
      }),
    ),
  }),
);
