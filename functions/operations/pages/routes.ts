/** `/operations`: claims that need a person. `/outbox`: the mails, on the embedded runtime alone. */

import { fillSentence } from '../../../workflows/language.ts';
import { nameApprover } from '../../approvals/name-approver.ts';
import { personConcerned } from '../../claims/claim-subject.ts';
import { reviewClaim } from '../../claims/member-actions.ts';
import { findClaim } from '../../claims/store.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { problem } from '../../platform/problem.ts';
import { confirmPage, mustAsk } from '../../web/layout/confirm.ts';
import { html } from '../../web/layout/html.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { operationsWords } from '../words/index.ts';
import { outboxPage } from './outbox-page.ts';
import { aheadList } from './queue-section.ts';
import { refusalPage, reviewPage } from './review-page.ts';
import { lateDecisions, stuckClaims } from './stuck.ts';
import { dueAhead, waitingClaims } from './waiting.ts';

export function operationsRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/operations', async (c, viewer) => {
    const person = operator(viewer);
    const [stuck, waiting] = await Promise.all([
      stuckClaims(deps, person, viewer.language, c.req.query('cursor')),
      waitingClaims(deps, person, viewer.language),
    ]);
    const ahead = dueAhead(waiting, deps.clock.now());
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: aheadList(viewer), rows: ahead, format });
    const late = await lateDecisions(deps, waiting);
    const done = doneSentence(viewer, c.req.query('done'));
    const latePage = Math.max(1, Math.floor(Number(c.req.query('late')) || 1));
    return show(c, viewer, reviewPage(viewer, { stuck, waiting, ahead, late, latePage, done }));
  });

  pages.post('/operations/:claim', (c, viewer) => review(c, viewer, deps));

  pages.post('/operations/:claim/approver', async (c, viewer) => {
    const person = operator(viewer);
    const sent = await formTexts(c);
    const approver = [...sent].find(([name]) => name.startsWith('approver'))?.[1] ?? '';
    await nameApprover(deps, person, c.req.param('claim') ?? '', approver);
    return c.redirect('/operations?done=named', 303);
  });
}

async function review(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = operator(viewer);
  const sent = await formTexts(c);
  const route = sent.get('route');
  if (route !== 'retry' && route !== 'rejected') throw problem('invalid');
  const claimId = c.req.param('claim') ?? '';
  const typed = [...sent].find(([name]) => name.startsWith('comment'))?.[1] ?? '';
  const comment = typed.trim();
  if (route === 'rejected' && comment === '') {
    return show(c, viewer, refusalPage(viewer, claimId, typed), 422);
  }
  if (route === 'rejected' && mustAsk(sent)) {
    return show(c, viewer, await confirmation(deps, viewer, claimId, comment));
  }
  await reviewClaim(deps, person, claimId, { route, ...(comment !== '' && { comment }) });
  return c.redirect(`/operations?done=${route}`, 303);
}

async function confirmation(
  deps: PagesDeps,
  viewer: Viewer,
  claimId: string,
  comment: string,
): Promise<PageContent> {
  const { language } = viewer;
  const operations = operationsWords[language];
  const claim = await findClaim(deps, claimId);
  if (claim?.status !== 'under-review') throw problem('not-under-review');
  const name = (await personConcerned(deps, claim.memberId))?.name ?? '';
  const values = { reference: claimReference(claimId), name };
  return confirmPage(viewer, {
    title: fillSentence(operations.confirmReject, values, language),
    text: html`<p>${operations.rejectText}</p><h2>${operations.comment}</h2><blockquote class="words">${comment}</blockquote>`,
    action: `/operations/${claimId}`,
    fields: [
      ['route', 'rejected'],
      ['comment', comment],
    ],
    yes: operations.yesReject,
    back: '/operations',
  });
}

export function outboxRoutes(pages: PageApp, deps: PagesDeps): void {
  const { listOutbox } = deps;
  if (!listOutbox) return;
  pages.get('/outbox', async (c, viewer) => {
    const of = (name: string) => c.req.query(name) ?? '';
    const asked = { to: of('to'), day: of('day'), mail: of('mail') };
    return show(c, viewer, outboxPage(viewer, await listOutbox(), asked));
  });
  const sent = async (mailId: string | undefined) => {
    const mail = (await listOutbox()).find(({ id }) => id === mailId);
    if (!mail) throw problem('not-found');
    return mail;
  };
  pages.get('/outbox/:mail/html', async (c) => c.html((await sent(c.req.param('mail'))).html, 200, sealed));
  pages.get('/outbox/:mail/attachments/:at', async (c) => {
    const { attachments } = await sent(c.req.param('mail'));
    const attached = attachments[Number(c.req.param('at') ?? -1)];
    if (!attached) throw problem('not-found');
    const { name, mediaType, content } = attached;
    return c.body(content, 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
}

/** Mails have their styles within; nothing in them runs or leads anywhere. */
const sealed = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
};

function operator(viewer: Viewer) {
  const person = signedIn(viewer);
  if (!hasRole(person, ['operator'])) throw problem('forbidden');
  return person;
}

function doneSentence({ language }: Viewer, done: string | undefined): string | undefined {
  const { retried: retry, rejected, named } = operationsWords[language];
  const sentences: Readonly<Record<string, string>> = { retry, rejected, named };
  return done !== undefined && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
}
