/** `/fund/what-if`: figures are tried as a form or as a file; the result has a page of its own. */

import { dayOf } from '../../../workflows/calendar.ts';
import { fillSentence } from '../../../workflows/language.ts';
import {
  changeOf,
  type EditableFigure,
  editableFigures,
} from '../../../workflows/policy/editable-figures.ts';
import type { PolicyError } from '../../../workflows/policy/policy-error.ts';
import { filledIn, groupToShow, typedFigures } from '../../policies/pages/figure-form.ts';
import { knownGroup } from '../../policies/pages/figure-groups.ts';
import { policyMessage } from '../../policies/policy-message.ts';
import { documentInForce } from '../../policies/view.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { longestPolicy } from '../api.ts';
import { orderSimulation, simulatingRoles } from '../order.ts';
import { listSimulations, viewSimulation } from '../view.ts';
import { reportWords } from '../words/index.ts';
import { simulationPage } from './simulation-page.ts';
import { type WhatIf, whatIfPage } from './what-if-page.ts';

/** So many of those tried before are shown. */
const mostShown = 20;

export function whatIfRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund/what-if', async (c, viewer) => {
    const figures = await figuresOf(deps);
    return showForm(c, viewer, deps, { figures, group: knownGroup(c.req.query('group'), figures) });
  });
  pages.post('/fund/what-if', (c, viewer) => tryPolicy(c, viewer, deps));
  pages.get('/fund/what-if/:id', async (c, viewer) => {
    const view = await viewSimulation(deps, signedIn(viewer), c.req.param('id') ?? '');
    return show(c, viewer, simulationPage(viewer, deps, view));
  });
}

async function figuresOf(deps: PagesDeps): Promise<EditableFigure[]> {
  return editableFigures(await documentInForce(deps), deps.measures, dayOf(deps.clock.now()));
}

type Shown = Pick<WhatIf, 'figures'> & Partial<WhatIf>;

async function showForm(c: PageContext, viewer: Viewer, deps: PagesDeps, shown: Shown): Promise<Response> {
  const person = signedIn(viewer);
  const { items } = await listSimulations(deps, person, { limit: mostShown });
  const whatIf: WhatIf = {
    simulations: items,
    mayTry: hasRole(person, simulatingRoles),
    group: undefined,
    values: new Map(),
    errors: [],
    ...shown,
  };
  return show(c, viewer, whatIfPage(viewer, whatIf), whatIf.errors.length > 0 ? 422 : 200);
}

async function tryPolicy(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = signedIn(viewer);
  const outlook = reportWords[viewer.language];
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const values = filledIn(body);
  const figures = await figuresOf(deps);
  const wanted = knownGroup(values.get('show'), figures);
  if (wanted !== undefined) return showForm(c, viewer, deps, { figures, values, group: wanted });
  const shown = knownGroup(values.get('group'), figures);
  const refuse = (errors: readonly ShownError[], kept = values) =>
    showForm(c, viewer, deps, { figures, values: kept, errors, group: groupToShow(errors, figures, shown) });
  const refuseFile = (message: string, kept = values) =>
    refuse([{ path: 'policy', name: outlook.policy, message }], kept);
  const file = shown === undefined ? await policyFile(body) : undefined;
  if (file !== undefined && file.length > longestPolicy) return refuseFile(outlook.policyTooLong, new Map());
  const policy = file ?? triedFigures(viewer, deps, values, figures);
  if (policy === undefined && shown === undefined) return refuseFile(outlook.policyNeeded);
  if (policy === undefined) {
    return refuse([{ path: 'name', name: outlook.whatIfTitle, message: outlook.tryNone }]);
  }
  const report = await orderSimulation(deps, person, policy);
  if (report.state !== 'refused') return c.redirect(`/fund/what-if/${report.reportId}`, 303);
  return refuse(problemsOf(viewer, report.errors ?? [], file !== undefined));
}

/** What was typed, as a policy file; undefined when nothing was. */
function triedFigures(
  { language }: Viewer,
  deps: PagesDeps,
  values: ReadonlyMap<string, string>,
  figures: readonly EditableFigure[],
): string | undefined {
  const typed = typedFigures(values, figures);
  if (typed.size === 0) return undefined;
  const today = { date: { date: dayOf(deps.clock.now()) } };
  const version =
    values.get('name')?.slice(0, 80) ?? fillSentence(reportWords[language].tryNameDefault, today, language);
  return JSON.stringify({ measures: {}, ...changeOf(typed), plan: deps.plan.id, version });
}

/** The file when one was chosen, else what was pasted. */
async function policyFile(body: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  if (body.file instanceof File && body.file.size > 0) return body.file.text();
  return typeof body.policy === 'string' && body.policy.trim() !== '' ? body.policy : undefined;
}

/** What is wrong with a policy, in the reader's words: at its field, or all at the file. */
function problemsOf({ language }: Viewer, errors: readonly PolicyError[], ofFile: boolean): ShownError[] {
  return errors.slice(0, 20).map((error) => ({
    path: ofFile ? 'policy' : error.path,
    name: '',
    message: policyMessage(error, language),
  }));
}
