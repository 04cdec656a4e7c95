/** The API of drafts: one for each person and measure, kept, looked at, thrown away. */
import * as z from 'zod';
import { fileableOffer } from '../claims/form-case.ts';
import { problem } from '../platform/problem.ts';
import type { ApiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { draftAnswer } from './answers.ts';
import { draftView, dropDraft, findDraft, saveDraft } from './drafts.ts';

/** Any part of the form: nothing of it need hold yet. */
const anyPart = () => z.record(z.string(), z.unknown());

export function registerDraftsApi(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/drafts/:measure',
    {
      id: 'getDraft',
      summary: 'One’s draft of a measure',
      description: '404 when there is none.',
      answers: { 200: draftAnswer },
      problems: ['forbidden'],
    },
    async (c, { actor }) => {
      const { measure } = await fileableOffer(deps, actor, c.req.param('measure'));
      const draft = await findDraft(deps, actor.personId, measure.id);
      if (!draft) throw problem('not-found');
      return c.json(draftView(draft.data));
    },
  );
  app.put(
    '/drafts/:measure',
    {
      id: 'saveDraft',
      summary: 'Keep a draft',
      description: 'Any part of the form, as it is or as `form`. Filing ends it.',
      form: anyPart,
      example: { need: 'rent' },
      answers: { 200: draftAnswer },
      problems: ['forbidden', 'not-an-object'],
    },
    async (c, { actor, body }) =>
      c.json(draftView(await saveDraft(deps, actor, c.req.param('measure'), { form: formIn(body) }))),
  );
  app.delete(
    '/drafts/:measure',
    {
      id: 'dropDraft',
      summary: 'Throw a draft away',
      description: 'With its documents.',
      answers: { 204: { description: 'There is none any more.' } },
      problems: ['forbidden'],
    },
    async (c, { actor }) => {
      const { measure } = await fileableOffer(deps, actor, c.req.param('measure'));
      await dropDraft(deps, actor.personId, measure.id);
      return c.body(null, 204);
    },
  );
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
