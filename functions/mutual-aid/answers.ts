/** What the calls of mutual-aid answer. */
import * as z from 'zod';
import { schemaOf } from '../web/answer-schemas.ts';
import type { EntryView, MatchView, SharedEntry } from './view-aid.ts';

const sharedEntryFields = () =>
  z.object({
    kind: z.enum(['skills', 'equipment', 'space', 'time']),
    language: z.enum(['fr', 'nl', 'de', 'en', 'it', 'es', 'hu', 'sv']),
    description: z.string(),
    direction: z.enum(['offer', 'need']),
    place: z.string(),
    validUntil: z.string(),
  });

export const sharedEntry = schemaOf<SharedEntry>('SharedEntry', sharedEntryFields);

export const matchView = schemaOf<MatchView>('Match', () =>
  z.object({
    matchId: z.string(),
    state: z.enum(['over', 'proposed', 'agreed', 'declined']),
    answer: z.enum(['agree', 'decline']).exactOptional(),
    entry: sharedEntry(),
    contact: z
      .object({
        name: z.string(),
        email: z.string(),
      })
      .describe('Only when both agreed.')
      .exactOptional(),
  }),
);

export const entryView = schemaOf<EntryView>('MutualAidEntry', () =>
  z.object({
    entryId: z.string(),
    state: z.enum(['withdrawn', 'expired', 'open', 'fulfilled']),
    matches: z.array(matchView()),
    kind: z.enum(['skills', 'equipment', 'space', 'time']),
    language: z.enum(['fr', 'nl', 'de', 'en', 'it', 'es', 'hu', 'sv']),
    description: z.string(),
    direction: z.enum(['offer', 'need']),
    place: z.string(),
    validUntil: z.string(),
  }),
);

/** An entry as the partner platform may have it. */
export const exportedEntry = schemaOf('ExportedEntry', () =>
  sharedEntryFields().extend({ entryId: z.string(), country: z.string() }),
);

export const endedEntry = schemaOf('EndedEntry', () => z.object({ entryId: z.string(), state: z.string() }));
