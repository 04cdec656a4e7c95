/**
 * The page on which people choose who they are: before it the provider, which sends the browser here; after it the
 * provider again, with a person.
 */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Provider } from 'oidc-provider';
import { problem } from '../../../functions/platform/problem.ts';
import type { Registers } from '../../../functions/registers/store.ts';
import { chooseLanguage } from '../../../functions/web/language-of-request.ts';
import { signInFailurePage } from '../../../functions/web/sign-in-failure.ts';
import type { WebEnv } from '../../../functions/web/web-env.ts';
import { words } from '../../../functions/web/words/index.ts';
import type { Plan } from '../../../workflows/policy/plan.ts';
import { choicePage } from './choice-page.ts';
import { choicePath } from './local-provider.ts';
import type { LocalPerson } from './people.ts';

export interface ChoiceEnv extends WebEnv {
  Bindings: HttpBindings;
}

export interface ChoiceDeps {
  readonly registers: Registers;
  readonly people: () => Promise<LocalPerson[]>;
  readonly provider: () => Promise<Provider>;
  /** Whom to write to or call. */
  readonly contact?: (() => Plan['contact']) | undefined;
}

/** `GET` (with `?q=` to search) and `POST /local/sign-in/{interaction}`. */
export function choiceRoutes({ registers, people, provider, contact }: ChoiceDeps): Hono<ChoiceEnv> {
  const app = new Hono<ChoiceEnv>();
  app.use(`${choicePath}/*`, chooseLanguage);
  app.get(`${choicePath}/:interaction`, async (c) => {
    if (!(await awaitsChoice(c, await provider())))
      return c.html(signInFailurePage(viewerOf(c, contact?.()), 'expired'), 400);
    const query = (c.req.query('q') ?? '').trim().slice(0, 100);
    return c.html(choicePage(viewerOf(c, contact?.()), await people(), query));
  });
  app.post(`${choicePath}/:interaction`, async (c) => {
    const waiting = await provider();
    if (!(await awaitsChoice(c, waiting)))
      return c.html(signInFailurePage(viewerOf(c, contact?.()), 'expired'), 400);
    const { person } = await c.req.parseBody();
    if (typeof person !== 'string' || !(await registers.person(person))) throw problem('not-found');
    const result = { login: { accountId: person, remember: false } };
    return c.redirect(await waiting.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
  });
  return app;
}

/** Whether the provider waits for this choice, by this browser. */
async function awaitsChoice(c: Context<ChoiceEnv>, provider: Provider): Promise<boolean> {
  const { incoming, outgoing } = c.env;
  const interaction = await provider.interactionDetails(incoming, outgoing).catch(() => undefined);
  return interaction?.uid === c.req.param('interaction');
}

function viewerOf(c: Context<ChoiceEnv>, contact: Plan['contact'] | undefined) {
  const { language } = c.var;
  const place = new URL(c.req.url);
  return {
    language,
    words: words[language],
    person: undefined,
    place,
    demonstration: true,
    ...(contact && { contact }),
  };
}
