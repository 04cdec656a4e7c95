/**
 * Identity on the embedded runtime, whole: the adapter for the routes, the routes that only this home has, and the
 * provider on the same HTTP server. Before it the registers, after it the server.
 */
import type { RequestListener } from 'node:http';
import { Hono } from 'hono';
import { type Clock, systemClock } from '../../../functions/platform/clock.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { openOidcIdentity } from '../../../functions/platform/identity/oidc.ts';
import type { Identity } from '../../../functions/platform/identity/port.ts';
import { dayOf } from '../../../workflows/calendar.ts';
import type { Plan } from '../../../workflows/policy/plan.ts';
import { type ChoiceEnv, choiceRoutes } from './choice-routes.ts';
import { issueToken } from './issue-token.ts';
import { localSettings, mountProvider, openProvider } from './local-provider.ts';
import { localRoutes } from './local-routes.ts';
import { listPeople } from './people.ts';
import { openSigningKey, passingSigningKey } from './signing-key.ts';

export interface LocalIdentity {
  readonly identity: Identity;
  /** A bearer token of this person, good for 8 hours; whether the person exists is not asked. */
  issueToken(personId: string): Promise<string>;
  /** To be mounted at the root of the application, behind `identifyPerson` and `chooseLanguage`. */
  readonly routes: Hono<ChoiceEnv>;
  /** The listener of the node server: the provider's own paths are answered, all others are passed on. */
  mount(listener: RequestListener): RequestListener;
}

export interface LocalIdentityOptions extends Pick<Deps, 'registers' | 'clock' | 'baseUrl'> {
  /** Where the signing key is kept; absent: a key for this process alone. */
  readonly dataFolder?: string;
  readonly realTime?: Clock;
  /** Whom to write to or call, on the page where people choose who they are. */
  readonly contact?: () => Plan['contact'];
}

/** @throws Error naming the key's file when it holds something else */
export async function openLocalIdentity(options: LocalIdentityOptions): Promise<LocalIdentity> {
  const { registers, clock, baseUrl, dataFolder, realTime = systemClock } = options;
  const key = dataFolder === undefined ? await passingSigningKey() : await openSigningKey(dataFolder);
  const settings = localSettings(baseUrl, key);
  const personExists = async (personId: string) => (await registers.person(personId)) !== undefined;
  const provider = openProvider({ baseUrl, key, personExists });
  const people = () => listPeople(registers, dayOf(clock.now()));
  const issue = (personId: string) => issueToken(key, settings, realTime, personId);
  return {
    identity: { ...openOidcIdentity(settings, realTime), tokensAreFresh: true },
    issueToken: issue,
    routes: new Hono<ChoiceEnv>()
      .route('/', localRoutes({ people, registers, issueToken: issue }))
      .route('/', choiceRoutes({ people, registers, provider, contact: options.contact })),
    mount: (listener) => mountProvider(provider, baseUrl, listener),
  };
}
