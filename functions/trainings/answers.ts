/** What the calls of trainings answer. */
import * as z from 'zod';
import type { TrainingSession } from '../../workflows/trainings/training.ts';
import { cents, day, schemaOf } from '../web/answer-schemas.ts';
import type { Participant, TrainingSummary, TrainingView } from './view-trainings.ts';

export const trainingSession = schemaOf<TrainingSession>('TrainingSession', () =>
  z.object({
    on: z.string().describe('`YYYY-MM-DD`.'),
    from: z.string().describe('`HH:MM`, Brussels time.'),
    until: z.string(),
    place: z.string(),
  }),
);

/** What every view of a training has. */
const trainingFields = () => ({
  trainingId: z.string(),
  title: z.string(),
  subject: z.string(),
  language: z.string(),
  sessions: z.array(trainingSession()),
  startsOn: day(),
  seats: z.int(),
  freeSeats: z.int(),
  waiting: z.int().describe('How many wait for a seat.'),
  feeCents: cents(),
  providerName: z.string(),
});

export const trainingSummary = schemaOf<TrainingSummary>('TrainingSummary', () => z.object(trainingFields()));

export const participant = schemaOf<Participant>('Participant', () =>
  z.object({
    claimId: z.string(),
    memberName: z.string(),
    attended: z.boolean().exactOptional(),
  }),
);

export const trainingView = schemaOf<TrainingView>('Training', () =>
  z.object({
    ...trainingFields(),
    providerIban: z.string().describe('For staff alone.').exactOptional(),
    participants: z.array(participant()).exactOptional(),
    over: z.boolean().describe('The last session is over: attendance can be recorded.'),
  }),
);
