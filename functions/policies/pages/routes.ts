/** The pages of policies: read by everybody who is signed in, proposed and decided by delegates of the board. */
import { dayOf } from '../../../workflows/calendar.ts';
import {
  changeOf,
  type EditableFigure,
  editableFigures,
} from '../../../workflows/policy/editable-figures.ts';
import { isRecord } from '../../../workflows/policy/figures.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { decidePolicy, type Proposal, proposalSchema, proposePolicy } from '../propose.ts';
import { documentInForce, listPolicies, viewPolicy } from '../view.ts';
import { policyWords } from '../words/index.ts';
import { type FigureDraft, filledIn, groupToShow, typedFigures } from './figure-form.ts';
import { knownGroup } from './figure-groups.ts';
import { figureName } from './figure-text.ts';
import { policiesPage, policyPage } from './policy-pages.ts';
import { proposalPage } from './proposal-page.ts';

export function policyRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/policies', async (c, viewer) => {
    signedIn(viewer);
    return show(c, viewer, policiesPage(viewer, await listPolicies(deps)));
  });
  pages.get('/policies/new', async (c, viewer) => {
    mustPropose(viewer);
    const group = knownGroup(c.req.query('group'), await figuresOf(deps));
    return showForm(c, viewer, deps, { values: new Map(), errors: [], group });
  });
  pages.post('/policies/new', async (c, viewer) => {
    mustPropose(viewer);
    return propose(c, viewer, deps);
  });
  pages.get('/policies/:version', async (c, viewer) => {
    signedIn(viewer);
    return show(c, viewer, policyPage(viewer, await viewPolicy(deps, c.req.param('version') ?? '')));
  });
  pages.post('/policies/:version/approve', async (c, viewer) => {
    const { version } = await decidePolicy(deps, signedIn(viewer), c.req.param('version') ?? '', {
      state: 'approved',
    });
    return c.redirect(`/policies/${encodeURIComponent(version)}`, 303);
  });
  pages.post('/policies/:version/reject', async (c, viewer) => {
    const { reason } = await c.req.parseBody();
    const decision = { state: 'rejected', reason: typeof reason === 'string' ? reason.trim() : '' } as const;
    const { version } = await decidePolicy(deps, signedIn(viewer), c.req.param('version') ?? '', decision);
    return c.redirect(`/policies/${encodeURIComponent(version)}`, 303);
  });
}

function mustPropose(viewer: Viewer): void {
  if (!hasRole(signedIn(viewer), ['board-delegate'])) throw problem('forbidden.policy');
}

async function figuresOf(deps: PagesDeps): Promise<EditableFigure[]> {
  return editableFigures(await documentInForce(deps), deps.measures, dayOf(deps.clock.now()));
}

async function showForm(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  draft: FigureDraft,
  status = 200,
): Promise<Response> {
  return show(c, viewer, proposalPage(viewer, await figuresOf(deps), draft), status);
}

async function propose(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const body: Record<string, unknown> = await c.req.parseBody();
  const values = filledIn(body);
  const figures = await figuresOf(deps);
  const wanted = knownGroup(values.get('show'), figures);
  if (wanted !== undefined) return showForm(c, viewer, deps, { values, errors: [], group: wanted });
  const refuse = (errors: FigureDraft['errors']) =>
    showForm(
      c,
      viewer,
      deps,
      { values, errors, group: groupToShow(errors, figures, values.get('group')) },
      422,
    );
  const policy = await policyOfForm(body, values, figures);
  if (!policy) return refuse([errorAt(viewer, 'file', policyWords[viewer.language].notJson)]);
  const correction = values.get('correction') === 'yes';
  const given = { from: values.get('from'), note: values.get('note'), policy, correction };
  const proposal = proposalSchema.safeParse(given);
  if (!proposal.success) {
    const needed = policyWords[viewer.language];
    return refuse(
      proposal.error.issues.map(({ path }) => {
        const name = String(path[0]);
        return errorAt(viewer, name, name === 'note' ? needed.noteHint : needed.from);
      }),
    );
  }
  return send(c, viewer, deps, { proposal: proposal.data, refuse });
}

interface Sending {
  readonly proposal: Proposal;
  readonly refuse: (errors: FigureDraft['errors']) => Promise<Response>;
}

async function send(c: PageContext, viewer: Viewer, deps: PagesDeps, { proposal, refuse }: Sending) {
  try {
    const { version } = await proposePolicy(deps, signedIn(viewer), proposal, viewer.language);
    return c.redirect(`/policies/${encodeURIComponent(version)}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    const wrong = fieldErrorsIn(error, viewer.language);
    // Each says itself what its figure is called.
    return refuse(
      wrong.map(({ path, message }) => ({ path: path.replace(/^policy\./, ''), name: '', message })),
    );
  }
}

function errorAt({ language }: Viewer, path: string, message: string) {
  return { path, name: figureName(path, language), message };
}

/** The file when one was chosen, else the fields that were filled in; undefined for a file that is no JSON object. */
async function policyOfForm(
  body: Record<string, unknown>,
  values: ReadonlyMap<string, string>,
  figures: readonly EditableFigure[],
): Promise<Record<string, unknown> | undefined> {
  if (body.file instanceof File && body.file.size > 0) return parsed(await body.file.text());
  return changeOf(typedFigures(values, figures));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
