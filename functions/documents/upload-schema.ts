/** What is said of a document before it is uploaded. */
import * as z from 'zod';
import { text } from '../../workflows/forms/field.ts';

export const documentSchema = z.object({
  /** A file name, never a path. */
  name: text({ max: 150 }).schema.regex(/^[^/\\]+$/, { error: 'not-a-name' }),
  mediaType: z.string().max(100),
  /** Which of the required documents it is. */
  kind: z.string().max(40).optional(),
  bytes: z.int().min(1, { error: 'too-small' }),
});
export type DocumentOffer = z.infer<typeof documentSchema>;
