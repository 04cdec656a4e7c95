/** What the calls of distributions answer. */
import * as z from 'zod';
import { cents, day, instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { DossierView } from './dossier.ts';
import type { DistributionLine, DistributionSummary, DistributionView } from './view.ts';

/** What every view of a distribution has. */
const distributionFields = () => ({
  schemeName: z.string(),
  state: z.enum(['rejected', 'approved', 'prepared', 'distributed']),
  distributionId: z.string(),
  scheme: z.string().describe("The public aid's id in the policy."),
  country: z.enum(['BE', 'FR']),
  amountCents: cents(),
  receivedOn: day().describe('Calendar day on which the money arrived.'),
  accountId: z
    .string()
    .describe('The bank account that it arrived on; absent when it came under a reference of ours.')
    .exactOptional(),
  receiptId: z.string().exactOptional(),
  basis: z.enum(['equal', 'lost-turnover', 'given', 'same']),
  sameSharesAs: z.string().exactOptional(),
  comment: z.string().exactOptional(),
  createdAt: instant(),
  createdBy: z.string(),
  decidedAt: instant().exactOptional(),
  decidedBy: z.string().exactOptional(),
  decisionComment: z.string().exactOptional(),
  distributedAt: instant().exactOptional(),
  count: z.int().describe('Activités with a share.'),
  postedLines: z.int(),
  repaidCents: cents().describe('What of the posted shares repaid advances, and what went to the Activités.'),
  postedCents: cents(),
});

export const distributionSummary = schemaOf<DistributionSummary>('DistributionSummary', () =>
  z.object(distributionFields()),
);

export const distributionLine = schemaOf<DistributionLine>('DistributionLine', () =>
  z.object({
    activityId: z.string(),
    activityName: z.string(),
    weight: z.number(),
    amountCents: cents(),
    repaidCents: cents(),
    postedCents: cents(),
    state: z.enum(['planned', 'posted']),
  }),
);

export const distributionView = schemaOf<DistributionView>('Distribution', () =>
  z.object({ ...distributionFields(), lines: listOf(distributionLine()) }),
);

export const qualificationView = schemaOf('Qualification', () =>
  z.object({
    on: z.string(),
    inDifficulty: z.boolean(),
    criteria: z.array(
      z.object({
        id: z.string(),
        answer: z.string(),
        sentence: z.string(),
      }),
    ),
  }),
);

export const dossierView = schemaOf<DossierView>('Dossier', () =>
  z.object({
    claimId: z.string(),
    activityId: z.string(),
    accepted: z.boolean().describe('Accepted: the Activité has a share in what is collected.'),
    atReference: qualificationView(),
    now: qualificationView(),
    excludedFromFramework: z.boolean(),
    aids: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        open: z.boolean(),
        framework: z.boolean(),
        amountCents: cents().exactOptional(),
        from: z.string(),
        until: z.string().exactOptional(),
        source: z.string(),
      }),
    ),
  }),
);
