/** What the calls of coaching answer. */
import * as z from 'zod';
import { type CoachingSession, coachingKinds, sectors } from '../../workflows/coaching/coaching.ts';
import { languages } from '../../workflows/language.ts';
import { day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { OfferView } from './offer.ts';
import type { CoachingSummary, CoachingView } from './view-coachings.ts';

/** What every view of an accompaniment has. */
const coachingFields = () => ({
  coachingId: z.string(),
  claimId: z.string(),
  state: z.enum(['waiting', 'running', 'over']),
  kind: z.enum(coachingKinds),
  sector: z.string(),
  language: z.string(),
  topic: z.string(),
  memberName: z.string(),
  coachName: z.string().exactOptional(),
  askedAt: instant(),
  nextOn: day().describe('The next planned meeting.').exactOptional(),
  toDo: z.enum(['record', 'plan']).describe('For its coach: what waits for them.').exactOptional(),
});

export const coachingSummary = schemaOf<CoachingSummary>('CoachingSummary', () => z.object(coachingFields()));

export const coachingSession = schemaOf<CoachingSession>('CoachingSession', () =>
  z.object({
    sessionId: z.string().describe('Comes from its day and hour, so that the same session is planned once.'),
    on: z.string().describe('`YYYY-MM-DD`, and `HH:MM` in Brussels.'),
    from: z.string(),
    place: z.string(),
    state: z.enum(['planned', 'held', 'missed']),
    note: z.string().exactOptional(),
  }),
);

export const coachingView = schemaOf<CoachingView>('Coaching', () =>
  z.object({
    ...coachingFields(),
    goals: z.string(),
    cohortSize: z.int().exactOptional(),
    sessions: z.array(coachingSession()),
    outcome: z
      .object({
        result: z.string(),
        summary: z.string(),
        at: instant(),
      })
      .exactOptional(),
    canPlan: z.boolean(),
    canStop: z.boolean(),
  }),
);

export const offerView = schemaOf<OfferView>('Offer', () =>
  z.object({
    freePlaces: z.int(),
    personId: z.string(),
    places: z.int(),
    languages: z.array(z.enum(languages)),
    sectors: z.array(z.enum(sectors)),
  }),
);
