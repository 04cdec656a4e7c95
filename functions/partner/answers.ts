/** What the calls of partner answer. */
import * as z from 'zod';
import { cents, schemaOf } from '../web/answer-schemas.ts';
import type { QuotaView } from './view-quotas.ts';

export const quotaView = schemaOf<QuotaView>('Quota', () =>
  z.object({
    country: z.enum(['DE', 'IT', 'ES', 'HU', 'SE', 'AT', 'NL']),
    claims: z.int(),
    mostClaims: z.int(),
    leftClaims: z.int(),
    usedCents: cents(),
    quotaCents: cents(),
    leftCents: cents(),
  }),
);
