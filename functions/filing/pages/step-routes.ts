/** `/measures/{id}/new/{page}`: each page of a form; whatever button is pressed, what was typed is kept first. */
import { isLanguage } from '../../../workflows/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { loadChoices } from '../../web/forms/choices.ts';
import { rememberLanguage } from '../../web/language-of-request.ts';
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
import { checkFiling, errorsOfGroup, type Filing, keepFiling, openFiling } from './filing.ts';
import { type FormGroup, withGroup } from './form-groups.ts';
import { changeRows, readSent } from './sent-form.ts';
import { nextAddress, stepPage } from './step-page.ts';
import { trainingChoices } from './training-choices.ts';

interface Shown {
  readonly viewer: Viewer;
  readonly filing: Filing;
  readonly group: FormGroup;
  readonly thenCheck: boolean;
  readonly errors: ReturnType<typeof errorsOfGroup>;
}

export function stepRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures/:measure/new/:page', async (c, viewer) => {
    const { filing, group } = await openStep(c, deps, signedIn(viewer));
    const thenCheck = c.req.query('to') === 'check';
    if (!thenCheck) return showStep(c, deps, { viewer, filing, group, thenCheck, errors: [] });
    const { filing: checked } = await checkFiling(deps, filing, viewer.language);
    const errors = errorsOfGroup(checked, group);
    return showStep(c, deps, { viewer, filing: checked, group, thenCheck, errors });
  });

  pages.post('/measures/:measure/new/:page', (c, viewer) => takeStep(c, deps, viewer), {
    repeatable: true,
    kept: (c, viewer, texts) => takeKept(c, deps, viewer, texts),
  });
}

/** What was sent when the session had ended is kept like any other answer, and shown on its page. */
async function takeKept(
  c: PageContext,
  deps: PagesDeps,
  viewer: Viewer,
  texts: ReadonlyMap<string, string>,
): Promise<Response> {
  const { filing, group } = await openStep(c, deps, signedIn(viewer));
  const { action, thenCheck, values } = readSent(texts);
  const merged = withGroup(group, filing.draft.values, values);
  await keepFiling(deps, filing, changeRows({ ...filing.draft, values: merged }, action));
  return c.redirect(`${c.req.path}?kept=yes${thenCheck ? '&to=check' : ''}`, 303);
}

async function openStep(c: PageContext, deps: PagesDeps, person: Person) {
  const filing = await openFiling(deps, person, c.req.param('measure'));
  const group = filing.groups.find(({ id }) => id === c.req.param('page'));
  if (!group) throw problem('not-found');
  return { filing, group };
}

async function takeStep(c: PageContext, deps: PagesDeps, given: Viewer): Promise<Response> {
  const { filing, group } = await openStep(c, deps, signedIn(given));
  const { action, language, thenCheck, values } = readSent(await formTexts(c));
  const viewer = language !== undefined && isLanguage(language) ? viewerOf(c, deps, language) : given;
  if (viewer !== given) rememberLanguage(c, viewer.language);
  const merged = withGroup(group, filing.draft.values, values);
  const changed = changeRows({ ...filing.draft, values: merged }, action);
  const kept = await keepFiling(deps, filing, changed);
  const shown = { viewer, group, thenCheck, filing: kept };
  if (action === 'later') return c.redirect('/', 303);
  if (action !== 'save' && action !== 'check') return showStep(c, deps, { ...shown, errors: [] });
  const { filing: checked } = await checkFiling(deps, kept, viewer.language);
  const errors = errorsOfGroup(checked, group);
  if (errors.length > 0) return showStep(c, deps, { ...shown, filing: checked, errors }, 422);
  return c.redirect(nextAddress(kept, group, thenCheck), 303);
}

async function showStep(
  c: PageContext,
  deps: PagesDeps,
  { viewer, filing, group, thenCheck, errors }: Shown,
  status = 200,
): Promise<Response> {
  const [own, trainings] = await Promise.all([
    loadChoices(deps, filing.person, viewer.language),
    trainingChoices(deps, filing.offer.measure, viewer.language),
  ]);
  const choices = { ...own, ...trainings };
  const cameBack = c.req.query('kept') === 'yes';
  return show(c, viewer, stepPage(viewer, filing, { group, errors, choices, thenCheck, cameBack }), status);
}
