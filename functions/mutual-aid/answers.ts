/** What every view of an entry has. */
const entryFields = () => ({
  kind: z.enum(aidKinds),
  language: z.enum(aidLanguages),
  description: z.string(),
  direction: z.enum(aidDirections),
  place: z.string(),
  validUntil: z.string(),
});

/** What the calls of mutual-aid answer. */
import * as z from 'zod';
import { aidDirections, aidKinds, aidLanguages } from '../../workflows/measures/mutual-aid/form.ts';
import { schemaOf } from '../web/answer-schemas.ts';
import type { EntryView, MatchView, SharedEntry } from './view-aid.ts';

const sharedEntryFields = () => z.object(entryFields());

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
    ...entryFields(),
    entryId: z.string(),
    state: z.enum(['withdrawn', 'expired', 'open', 'fulfilled']),
    matches: z.array(matchView()),
  }),
);

/** An entry as the partner platform may have it. */
export const exportedEntry = schemaOf('ExportedEntry', () =>
  sharedEntryFields().extend({ entryId: z.string(), country: z.string() }),
);

export const endedEntry = schemaOf('EndedEntry', () => z.object({ entryId: z.string(), state: z.string() }));
