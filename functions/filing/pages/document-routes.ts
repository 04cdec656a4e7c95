/** `/measures/{id}/new/documents`: shown with the form; its files are taken where uploads are. */
import { formBytes } from '../../claims/documents/routes.ts';
import { type RefusedFile, takeFiles } from '../../claims/documents/take-files.ts';
import { addAt } from '../../claims/documents/upload.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { maxPageUploadBytes } from '../../documents/media-types.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { draftFor, removeDraftDocument } from '../draft-documents.ts';
import { documentsPage } from './documents-page.ts';
import { checkFiling, openFiling } from './filing.ts';
import { documentsOfFiling, estimateOf } from './filing-documents.ts';

export function draftDocumentPages(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures/:measure/new/documents', async (c, viewer) => {
    const filing = await openFiling(deps, signedIn(viewer), c.req.param('measure'));
    const checked = await checkFiling(deps, filing, viewer.language);
    const estimate = await estimateOf(deps, checked, viewer.language);
    const documents = await documentsOfFiling(deps, checked, estimate);
    const added = { kept: Number(c.req.query('kept')) || 0, refused: refusedIn(c) };
    return show(c, viewer, documentsPage(viewer, filing, documents, added));
  });
}

export function draftUploadRoutes(pages: PageApp, deps: DocumentDeps): void {
  removeRoute(pages, deps);
  pages.post(
    '/measures/:measure/new/documents/add',
    async (c, viewer) => {
      // The files have to be chosen again; the page to do so is where signing in leads.
      if (!viewer.person) return c.redirect(`/sign-in?next=${encodeURIComponent(pageOf(c))}`, 303);
      const person = signedIn(viewer);
      const draft = await draftFor(deps, person, c.req.param('measure') ?? '');
      const { kept, refused } = await takeFiles(c, (file) => addAt(deps, person, draft, file));
      return backToPage(c, kept, refused);
    },
    {
      maxBytes: maxPageUploadBytes + formBytes,
      whenTooLarge: (c) => backToPage(c, 0, [{ name: '', code: 'too-large' }]),
    },
  );
}

function removeRoute(pages: PageApp, deps: DocumentDeps): void {
  pages.post('/measures/:measure/new/documents/remove', async (c, viewer) => {
    const documentId = (await formTexts(c)).get('document') ?? '';
    await removeDraftDocument(deps, signedIn(viewer), c.req.param('measure') ?? '', documentId);
    return c.redirect(pageOf(c), 303);
  });
}

/** The page says what became of each file; to load it again sends nothing again. */
function backToPage(c: PageContext, kept: number, refused: readonly RefusedFile[]): Response {
  const query = new URLSearchParams({ kept: String(kept) });
  for (const { name, code } of refused) query.append('refused', `${code} ${name}`);
  return c.redirect(`${pageOf(c)}?${query.toString()}`, 303);
}

function pageOf(c: PageContext): string {
  return new URL(c.req.url).pathname.replace(/\/(add|remove)$/, '');
}

function refusedIn(c: PageContext): RefusedFile[] {
  return (c.req.queries('refused') ?? []).slice(0, 50).map((text) => {
    const [code = '', ...name] = text.split(' ');
    return { code, name: name.join(' ').slice(0, 150) };
  });
}
