/** The API of drafts: one for each person and measure, kept, looked at, thrown away. */

import { fileableOffer } from '../claims/form-case.ts';
import { problem } from '../platform/problem.ts';
import type { ApiApp } from '../web/api-app.ts';
import { readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { draftView, dropDraft, findDraft, saveDraft } from './drafts.ts';

export function registerDraftsApi(app: ApiApp, deps: WebDeps): void {
  app.get('/drafts/:measure', async (c) => {
    const actor = requirePerson(c);
    const { measure } = await fileableOffer(deps, actor, c.req.param('measure') ?? '');
    const draft = await findDraft(deps, actor.personId, measure.id);
    if (!draft) throw problem('not-found');
    return c.json(draftView(draft.data));
  });
  app.put('/drafts/:measure', async (c) => {
    const form = formIn(await readJson(c));
    return c.json(draftView(await saveDraft(deps, requirePerson(c), c.req.param('measure') ?? '', { form })));
  });
  app.delete('/drafts/:measure', async (c) => {
    await dropDraft(deps, requirePerson(c).personId, c.req.param('measure') ?? '');
    return c.body(null, 204);
  });
}

/** The body is the form, or has it as `form`. @throws Problem 400 when it is no object */
function formIn(body: unknown): Record<string, unknown> {
  const { form } = isObject(body) ? body : {};
  const given = isObject(form) ? form : body;
  if (!isObject(given)) throw problem('not-an-object.form');
  return given;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
