/** The calls of corrections: which claims a version of the policy touches, and deciding them again. */
import * as z from 'zod';
import { claimStatuses } from '../../../workflows/claim/claim.ts';
import { pageOfList } from '../../platform/store/page-of-list.ts';
import { cents, day, listOf, schemaOf } from '../../web/answer-schemas.ts';
import type { ApiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import { type DecidedAgain, decideAgain, decideAgainSchema } from './decide-again.ts';
import { mayCorrect, type TouchedClaim, touchedClaims } from './touched-claims.ts';

const touchedClaim = schemaOf<TouchedClaim>('TouchedClaim', () =>
  z.object({
    claimId: z.string(),
    reference: z.string(),
    measure: z.string(),
    memberName: z.string(),
    status: z.enum(claimStatuses),
    statusText: z.string(),
    filedOn: day(),
    decidedUnder: z.string(),
    beforeCents: cents(),
    afterCents: cents(),
    differences: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
    canDecideAgain: z.boolean(),
  }),
);

const decidedAgain = schemaOf<DecidedAgain>('DecidedAgain', () =>
  z.object({
    claimId: z.string(),
    outcome: z.enum(['more', 'less', 'same-amount', 'unchanged', 'not-found']),
    restClaimId: z.string().describe('The claim of what is missing.').exactOptional(),
  }),
);

export function correctionRoutes(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/claims/touched-by/:version',
    {
      id: 'listTouchedClaims',
      summary: 'Claims that a correction of the policy touches',
      description:
        'By a delegate of the board, or the social committee for its own: filed from the day of the version on, decided under another one, and decided otherwise under this one.',
      may: mayCorrect,
      list: true,
      answers: { 200: () => listOf(touchedClaim()) },
      problems: ['not-decided'],
    },
    async (c, { actor, language, page }) => {
      const items = await touchedClaims(deps, actor, c.req.param('version'), language);
      return c.json(pageOfList(items, page, ({ claimId }) => claimId));
    },
  );
  app.post(
    '/claims/decide-again',
    {
      id: 'decideClaimsAgain',
      summary: 'Decide claims again under a correction',
      description:
        'What is missing becomes a claim of its own; nothing is asked back; each member reads it in the conversation.',
      may: mayCorrect,
      body: decideAgainSchema,
      answers: { 200: () => z.object({ items: z.array(decidedAgain()) }) },
      problems: ['not-found', 'not-decided'],
    },
    async (c, { actor, body }) => c.json({ items: await decideAgain(deps, actor, body) }),
  );
}
