/** The API of the catalogue: what can be asked for, what it would come to, and filing it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { type Offer, offersOf } from '../policies/offers.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { registerDraftsApi } from './draft-api.ts';
import { estimateClaim } from './estimate-claim.ts';
import { fileClaim } from './file-claim.ts';

export function measuresApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get(
    '/measures',
    async (c) => c.json((await offersOf(deps)).map((offer) => measureView(offer, apiLanguage(c)))),
    { open: true },
  );
  app.post('/measures/:measure/estimate', async (c) => {
    const actor = requirePerson(c);
    return c.json(
      await estimateClaim(deps, actor, c.req.param('measure'), await readJson(c), apiLanguage(c)),
    );
  });
  app.post('/measures/:measure/claims', async (c) => {
    const actor = requirePerson(c);
    const options = { language: apiLanguage(c) };
    const filed = await fileClaim(deps, actor, c.req.param('measure'), await readJson(c), options);
    return c.json(filed, 201, { Location: `/api/claims/${filed.claimId}` });
  });
  registerDraftsApi(app, deps);
  return app.routes();
}

export interface MeasureView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly open: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly countries: readonly string[];
  readonly filers: readonly string[];
  readonly plan: { readonly planId: string; readonly name: string };
  readonly formSchema: unknown;
}

export function measureView(
  { offerId, measure, plan, settings, open }: Offer,
  language: Language,
): MeasureView {
  const { title, summary } = measure.texts[language];
  const { opensOn, closesOn, countries } = settings;
  return {
    id: offerId,
    title,
    summary,
    open,
    opensOn,
    closesOn,
    countries,
    filers: measure.filers,
    plan: { planId: plan.id, name: plan.name[language] },
    formSchema: formSchema(measure),
  };
}

const schemas = new WeakMap<Measure, unknown>();

/** The form as JSON Schema; checks between fields are not in it. */
export function formSchema(measure: Measure): unknown {
  const known = schemas.get(measure);
  if (known) return known;
  const schema = z.toJSONSchema(measure.form.schema, { io: 'input', unrepresentable: 'any' });
  schemas.set(measure, schema);
  return schema;
}
