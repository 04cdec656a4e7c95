/** `/measures/{id}/new`: fill in, see what would be decided, file. Without scripts: each button sends the form. */

import { isLanguage } from '../../../workflows/language.ts';
import { readFormCase } from '../../claims/form-case.ts';
import { formLines } from '../../claims/labels.ts';
import { namedLines } from '../../claims/pages/named-lines.ts';
import { Problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { loadChoices } from '../../web/forms/choices.ts';
import { rememberLanguage } from '../../web/language-of-request.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
  viewerOf,
} from '../../web/page-app.ts';
import { estimateClaim } from '../estimate-claim.ts';
import { fileClaim } from '../file-claim.ts';
import { filingWords } from '../words/index.ts';
import { changeRoutes } from './change-routes.ts';
import { checkPage } from './check-page.ts';
import { draftDocumentPages } from './document-routes.ts';
import { bodyOfDraft, type Draft, withErrors, withRegisters, withRowsInOrder } from './draft.ts';
import { dropRoutes } from './drop-routes.ts';
import { type Checked, checkFiling, keepFiling, measureFor, openFiling } from './filing.ts';
import { documentsOfFiling, estimateOf } from './filing-documents.ts';
import { formPage } from './form-page.ts';
import { sendRoutes } from './send-routes.ts';
import { changeRows, readSent } from './sent-form.ts';
import { stepRoutes } from './step-routes.ts';
import { taskListPage } from './task-list-page.ts';
import { trainingChoices } from './training-choices.ts';

interface Step {
  readonly c: PageContext;
  readonly deps: PagesDeps;
  readonly viewer: Viewer;
  readonly person: Person;
  readonly draft: Draft;
}

export function filingRoutes(pages: PageApp, deps: PagesDeps): void {
  dropRoutes(pages, deps);
  draftDocumentPages(pages, deps);
  sendRoutes(pages, deps);
  stepRoutes(pages, deps);
  changeRoutes(pages, deps);
  pages.get('/measures/:measure/new', async (c, viewer) => {
    const person = signedIn(viewer);
    const filing = await openFiling(deps, person, c.req.param('measure'));
    const { fields } = filing.offer.measure.form;
    const asked = Object.entries(c.req.query()).filter(([name]) => Object.hasOwn(fields, name));
    if (filing.groups.length > 0 && asked.length === 0 && c.req.query('all') === undefined) {
      const checked = await checkFiling(deps, filing, viewer.language);
      return show(c, viewer, await listOf(deps, viewer, checked));
    }
    const values = new Map([...filing.draft.values, ...asked]);
    return showForm({ c, deps, viewer, person, draft: { ...filing.draft, values } });
  });

  pages.post(
    '/measures/:measure/new',
    async (c, given) => {
      const person = signedIn(given);
      const { offerId, measure } = await measureFor(deps, person, c.req.param('measure'));
      const { action, language, values } = readSent(await formTexts(c));
      const viewer = language !== undefined && isLanguage(language) ? viewerOf(c, deps, language) : given;
      if (viewer !== given) rememberLanguage(c, viewer.language);
      const draft: Draft = { offerId, measure, values, errors: [] };
      return answer({ c, deps, viewer, person, draft }, action);
    },
    {
      kept: async (c, viewer, texts) => {
        const filing = await openFiling(deps, signedIn(viewer), c.req.param('measure'));
        await keepFiling(deps, filing, new Map([...filing.draft.values, ...readSent(texts).values]));
        return c.redirect(`${c.req.path}?all=yes`, 303);
      },
    },
  );
}

async function listOf(deps: PagesDeps, viewer: Viewer, checked: Checked): Promise<PageContent> {
  const estimate = await estimateOf(deps, checked, viewer.language);
  const documents = await documentsOfFiling(deps, checked, estimate);
  return taskListPage(viewer, checked.filing, documents);
}

async function answer(step: Step, action: string): Promise<Response> {
  const { deps, person, draft } = step;
  if (action === 'file') return file(step);
  if (action === 'check') return check(step);
  if (action === 'later') {
    const filing = await openFiling(deps, person, draft.offerId);
    await keepFiling(deps, filing, draft.values);
    return step.c.redirect('/', 303);
  }
  if (action === 'fill') {
    const filled = await withRegisters(deps, person, draft, true);
    return showForm({ ...step, draft: filled }, filled !== draft);
  }
  return showForm({ ...step, draft: { ...draft, values: changeRows(draft, action) } });
}

async function showForm(
  { c, deps, viewer, person, draft }: Step,
  filledIn = false,
  status = 200,
): Promise<Response> {
  const [own, trainings] = await Promise.all([
    loadChoices(deps, person, viewer.language),
    trainingChoices(deps, draft.measure, viewer.language),
  ]);
  const choices = { ...own, ...trainings };
  return show(c, viewer, formPage(viewer, draft, { choices, filledIn }), status);
}

/** What would be decided, when the form holds; else the form with its errors. */
async function check(step: Step): Promise<Response> {
  const { c, deps, viewer, person } = step;
  const draft = await withRegisters(deps, person, withRowsInOrder(step.draft), false);
  const body = bodyOfDraft(draft);
  try {
    const { measure, form } = await readFormCase(deps, person, draft.offerId, body, viewer.language);
    const estimate = await estimateClaim(deps, person, draft.offerId, body, viewer.language);
    const lines = formLines(measure, form, viewer.language);
    const answers = await namedLines(deps, measure.id, lines, viewer.language);
    return show(c, viewer, checkPage(viewer, { draft, estimate, answers }));
  } catch (error) {
    return refused({ ...step, draft }, error);
  }
}

async function file(step: Step): Promise<Response> {
  const { c, deps, viewer, person } = step;
  const draft = withRowsInOrder(step.draft);
  const body = bodyOfDraft(draft);
  try {
    const { claimId } = await fileClaim(deps, person, draft.offerId, body, {
      language: viewer.language,
    });
    return c.redirect(`/claims/${claimId}/filed`, 303);
  } catch (error) {
    return refused({ ...step, draft }, error);
  }
}

/** The form again with what is wrong. @throws whatever is not about the form */
function refused(step: Step, error: unknown): Promise<Response> {
  const { viewer, draft } = step;
  if (error instanceof Problem && error.code === 'already-filed') {
    const message = filingWords[viewer.language].alreadyFiled;
    return showForm({ ...step, draft: { ...draft, errors: [{ path: '', name: '', message }] } }, false, 409);
  }
  if (!(error instanceof Problem) || error.errors === undefined) throw error;
  return showForm({ ...step, draft: withErrors(draft, error, viewer.language) }, false, 422);
}
