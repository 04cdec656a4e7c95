/** `/operations`: claims that need a person. `/outbox`: the mails, on the embedded runtime alone. */

import type { Claim } from '../../../workflows/claim/claim.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { reviewClaim } from '../../claims/member-actions.ts';
import { findClaim } from '../../claims/store.ts';
import { problem } from '../../platform/problem.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { operationsWords } from '../words/index.ts';
import { outboxPage } from './outbox-page.ts';
import { type ReviewedClaim, reviewPage } from './review-page.ts';

export function operationsRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/operations', async (c, viewer) => {
    const person = operator(viewer);
    const { language } = viewer;
    const { items } = await listClaims(deps, person, { language, status: 'under-review', limit: 200 });
    const stuck = await Promise.all(
      items.map(async (item): Promise<ReviewedClaim> => {
        const claim = await findClaim(deps, item.claimId);
        return { ...item, ...whyStopped(claim, item.filedAt) };
      }),
    );
    return show(c, viewer, reviewPage(viewer, stuck, doneSentence(viewer, c.req.query('done'))));
  });

  pages.post('/operations/:claim', async (c, viewer) => {
    const person = operator(viewer);
    const sent = await formTexts(c);
    const route = sent.get('route');
    if (route !== 'retry' && route !== 'rejected') throw problem('invalid');
    await reviewClaim(deps, person, c.req.param('claim') ?? '', { route, comment: sent.get('comment') });
    return c.redirect(`/operations?done=${route}`, 303);
  });
}

export function outboxRoutes(pages: PageApp, deps: PagesDeps): void {
  const { listOutbox } = deps;
  if (!listOutbox) return;
  pages.get('/outbox', (c, viewer) =>
    show(c, viewer, outboxPage(viewer, listOutbox(), c.req.query('to') ?? '')),
  );
}

function operator(viewer: Viewer) {
  const person = signedIn(viewer);
  if (!hasRole(person, ['operator'])) throw problem('forbidden');
  return person;
}

function whyStopped(claim: Claim | undefined, otherwise: string) {
  const referred = claim?.history.findLast((entry) => entry.event === 'referred');
  const { error } = referred?.values ?? {};
  return { stoppedAt: referred?.at ?? otherwise, why: typeof error === 'string' ? error : '–' };
}

function doneSentence({ language }: Viewer, done: string | undefined): string | undefined {
  if (done === 'retry') return operationsWords[language].retried;
  return done === 'rejected' ? operationsWords[language].rejected : undefined;
}
