/** Every route of the pages and the API, as the application has registered them. */

import { createApp } from '../../functions/app/app.ts';
import { describeApi } from '../../functions/app/describe-api.ts';
import { documentsApp } from '../../functions/app/documents-app.ts';
import { fundFilesApp } from '../../functions/app/fund-files-app.ts';
import { allParts } from '../../functions/app/parts/all.ts';
import { withRequests } from '../../functions/app/with-requests.ts';
import { createMemoryThrottle } from '../../functions/platform/throttle/memory.ts';
import { openLocalFiles } from '../../infra/embedded/local-files.ts';
import { openRuntime } from '../../infra/embedded/runtime.ts';

export interface Route {
  readonly method: string;
  /** With its parameters: `/claims/:claim`. */
  readonly path: string;
}

/** The application of the embedded runtime at an address of one's choice, answering in this process. */
export async function openApp(baseUrl: string) {
  const dataDir = ':memory:';
  const startAt = Date.parse('2020-04-01T07:00:00Z');
  const runtime = await openRuntime({ dataDir, baseUrl, startAt, demonstration: false });
  // Time stands still for the limits, so that they are reached after as many as they say.
  const throttle = createMemoryThrottle({ now: () => startAt });
  const { files } = openLocalFiles({ dataDir, baseUrl, clock: runtime.deps.clock });
  // Whoever is named by the token.
  const identity = {
    verifyBearer: async (token: string) => ({ personId: token }),
    tokensAreFresh: true,
    signIn: {
      start: async () => ({
        url: 'https://sign-in.example/',
        attempt: { state: 's', nonce: 'n', codeVerifier: 'v' },
      }),
      finish: async () => ({ personId: 'farid' }),
    },
    signOutUrl: () => undefined,
  };
  const throttles = { requests: throttle, guesses: throttle };
  const deps = withRequests(
    { ...runtime.deps, identity, realTime: runtime.realTime, throttles, files },
    'one',
  );
  const app = createApp(deps, {
    parts: allParts,
    before: [documentsApp(deps), fundFilesApp(deps)],
    describe: describeApi,
    listOutbox: async () => [],
  });
  return { app, routes: routesOf(app.routes), close: () => runtime.close() };
}

function routesOf(registered: readonly Route[]): Route[] {
  const seen = new Map<string, Route>();
  for (const { method, path } of registered) {
    if (method === 'ALL' || path.includes('*')) continue;
    seen.set(`${method} ${path}`, { method, path });
  }
  return [...seen.values()];
}

/** The path with something in the place of each parameter. */
export function fill(path: string, value: string): string {
  return path.replaceAll(/:\w+(\{[^}]+\})?/g, (_, pattern: string | undefined) =>
    encodeURIComponent(pattern?.startsWith('{s-') ? `s-${value}` : value),
  );
}
