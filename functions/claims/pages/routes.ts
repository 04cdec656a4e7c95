/** `/claims` and what hangs on one claim: its page, answering, withdrawing, appealing. */

import { claimStatuses } from '../../../workflows/claim/claim.ts';
import { longText } from '../../../workflows/forms/field.ts';
import { countries } from '../../../workflows/registers/records.ts';
import { tableFile, tableFormat } from '../../documents/table-file.ts';
import { mustAsk } from '../../web/layout/confirm.ts';
import { isStaff } from '../../web/layout/menu.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { sendDownload } from '../../web/send-download.ts';
import { claimSorts } from '../claim-order.ts';
import { correctionPages } from '../corrections/pages/routes.ts';
import { withDuplicates } from '../duplicates/with-duplicates.ts';
import { listClaims } from '../list-claims.ts';
import { appealClaim, withdrawClaim } from '../member-actions.ts';
import { viewClaim } from '../view-claim.ts';
import { claimWords, documentWords } from '../words/index.ts';
import { loadAnswerForm, takeAnswer } from './answer-routes.ts';
import { appealConfirmation, appealForm, filedPage, withdrawPage } from './claim-forms.ts';
import { claimPage } from './claim-page.ts';
import { claimsFileTable, mostInFile } from './claims-file.ts';
import { type AskedClaims, claimsPage } from './claims-page.ts';
import { takeMessage } from './message-routes.ts';
import { namedLines } from './named-lines.ts';

const claimsPerPage = 8;

/** What is none is left out, and told on the page: addresses are typed and kept. */
function askedClaims(c: PageContext, deps: PagesDeps): AskedClaims {
  const of = (name: string) => c.req.query(name) || undefined;
  const status = claimStatuses.find((one) => one === of('status'));
  const sort = claimSorts.find((one) => one === of('sort')) ?? 'newest';
  const measure = deps.measures.find(({ id }) => id === of('measure'))?.id;
  const country = countries.find((one) => one === of('country'));
  return { q: of('q'), measure, country, status, sort, cursor: of('cursor') };
}

export function claimRoutes(pages: PageApp, deps: PagesDeps): void {
  const claimFor = (c: PageContext, viewer: Parameters<typeof show>[1]) =>
    viewClaim(deps, signedIn(viewer), c.req.param('claim') ?? '', viewer.language);

  pages.get('/claims', async (c, viewer) => {
    const person = signedIn(viewer);
    const asked = askedClaims(c, deps);
    const format = isStaff(person) ? tableFormat(c.req.query('format')) : undefined;
    const limit = format ? mostInFile : claimsPerPage;
    const found = await listClaims(deps, person, { language: viewer.language, limit, most: limit, ...asked });
    if (format) return sendDownload(c, await tableFile(claimsFileTable(found.items), format));
    const measures = deps.measures.map(({ id, texts }) => ({ id, title: texts[viewer.language].title }));
    return show(c, viewer, claimsPage(viewer, { ...found, asked, measures }));
  });

  correctionPages(pages, deps);

  pages.get('/claims/:claim', async (c, viewer) => {
    const seen = await claimFor(c, viewer);
    const claim = await withDuplicates(deps, seen, signedIn(viewer), viewer.language);
    const answer = claim.canAnswer ? await loadAnswerForm(deps, viewer, claim) : undefined;
    const appeal = claim.canAppeal ? appealForm(viewer, claim) : undefined;
    const form = await namedLines(deps, claim.measure, claim.form, viewer.language);
    const parts = { claim: { ...claim, form }, answer, appeal, done: doneSentence(c, viewer) };
    return show(c, viewer, claimPage(viewer, { ...parts, now: deps.clock.now() }));
  });

  pages.get('/claims/:claim/filed', async (c, viewer) =>
    show(c, viewer, filedPage(viewer, await claimFor(c, viewer))),
  );

  pages.get('/claims/:claim/withdraw', async (c, viewer) => {
    const claim = await claimFor(c, viewer);
    if (!claim.canWithdraw) return c.redirect(`/claims/${claim.claimId}`, 303);
    return show(c, viewer, withdrawPage(viewer, claim));
  });

  pages.post('/claims/:claim/withdraw', async (c, viewer) => {
    const { claimId } = await withdrawClaim(deps, signedIn(viewer), c.req.param('claim') ?? '');
    return c.redirect(`/claims/${claimId}?done=withdrawn`, 303);
  });

  pages.post('/claims/:claim/messages', (c, viewer) => takeMessage(c, viewer, deps));

  pages.post('/claims/:claim/answer', (c, viewer) => takeAnswer(c, viewer, deps));

  pages.post('/claims/:claim/appeal', async (c, viewer) => {
    const person = signedIn(viewer);
    const claim = await claimFor(c, viewer);
    const sent = await formTexts(c);
    const typed = sent.get('reason') ?? '';
    const reason = longText({ max: 2000 }).schema.safeParse(typed);
    if (!reason.success) {
      const { appealLabel: name, reasonNeeded: message } = claimWords[viewer.language];
      const appeal = appealForm(viewer, claim, typed, message);
      return show(
        c,
        viewer,
        claimPage(viewer, { claim, appeal, errors: [{ path: 'reason', name, message }] }),
        422,
      );
    }
    if (mustAsk(sent) && claim.canAppeal) {
      return show(c, viewer, appealConfirmation(viewer, claim, reason.data));
    }
    const { claimId } = await appealClaim(deps, person, claim.claimId, reason.data);
    return c.redirect(`/claims/${claimId}?done=appealed`, 303);
  });
}

function doneSentence(c: PageContext, { language }: Parameters<typeof show>[1]): string | undefined {
  const { withdrawn, answered, appealed, messageSent } = claimWords[language];
  const documentAdded = documentWords[language].added;
  const sentences: Readonly<Record<string, string>> = {
    withdrawn,
    answered,
    appealed,
    messageSent,
    documentAdded,
  };
  const done = c.req.query('done') ?? '';
  return Object.hasOwn(sentences, done) ? sentences[done] : undefined;
}
