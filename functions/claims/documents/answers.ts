/** What the calls of documents answer. */
import * as z from 'zod';
import type { UploadTicket } from '../../platform/files/port.ts';
import { instant, schemaOf } from '../../web/answer-schemas.ts';
import type { OfferedUpload } from './upload.ts';

export const uploadTicket = schemaOf<UploadTicket>('UploadTicket', () =>
  z.object({
    url: z.string(),
    method: z.literal('POST'),
    fields: z.record(z.string(), z.string()),
    expiresAt: instant().describe('Instant (ISO 8601) from which the ticket is refused.'),
  }),
);

export const offeredUpload = schemaOf<OfferedUpload>('OfferedUpload', () =>
  z.object({
    documentId: z.string(),
    upload: uploadTicket().describe(
      'POST the fields and then the file, as `file`, as multipart/form-data to the address.',
    ),
  }),
);
