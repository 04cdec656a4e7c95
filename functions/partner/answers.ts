/** What the calls of partner answer. */
import * as z from 'zod';
import { partnerCountries } from '../../workflows/measures/partner-claim/quota.ts';
import { cents, schemaOf } from '../web/answer-schemas.ts';
import type { QuotaView } from './view-quotas.ts';

export const quotaView = schemaOf<QuotaView>('Quota', () =>
  z.object({
    country: z.enum(partnerCountries),
    claims: z.int(),
    mostClaims: z.int(),
    leftClaims: z.int(),
    usedCents: cents(),
    quotaCents: cents(),
    leftCents: cents(),
  }),
);
