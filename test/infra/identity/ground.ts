/** A small embedded runtime over HTTP: people, sign-in, and a page that says who is there; and a browser to visit it. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { systemClock } from '../../../functions/platform/clock.ts';
import { importRegister } from '../../../functions/registers/import-register.ts';
import { openRegisters, saveStaff } from '../../../functions/registers/store.ts';
import { answerProblem, problemOf } from '../../../functions/web/errors.ts';
import { identifyPerson, type SessionEnv } from '../../../functions/web/session.ts';
import { signInRoutes } from '../../../functions/web/sign-in.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { openLocalIdentity } from '../../../infra/embedded/identity/local-identity.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

/** The plan's clock stands in spring 2020, far from real time. */
const planClock = { now: () => Date.parse('2020-04-01T07:00:00Z') };

const members = `member_id,name,email,country,language,iban,employment,household_id,adviser_id,joined_on,left_on
nour,Nour El Amrani,nour@members.example,BE,fr,,fixed-term,,,2015-03-01,
zoe,Zoé Dupont,zoe@members.example,FR,fr,,artist,,,2018-01-01,
left,Leo Left,leo@members.example,BE,nl,,permanent,,,2010-01-01,2019-12-31
`;
const activities = `activity_id,name,country,sector,coordinator_ids,balance_cents,monthly_costs_cents
act-1,Trio Zénith,BE,music,nour farid,100,100
`;

export async function startRuntime({ dataFolder, port = 0 }: { dataFolder?: string; port?: number } = {}) {
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database);
  for (const [register, csv] of [
    ['members', members],
    ['activities', activities],
  ] as const) {
    await importRegister(store, register, csv, { language: 'en', clock: planClock });
  }
  const staff = { email: 'staff@entraide.example', language: 'nl' } as const;
  await saveStaff(store, {
    ...staff,
    personId: 'farid',
    name: 'Farid Benali',
    roles: ['finance', 'adviser'],
  });
  await saveStaff(store, { ...staff, personId: 'olga', name: 'Olga <b>Peeters</b>', roles: ['operator'] });
  const registers = openRegisters(store);

  let listener: RequestListener = () => {};
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const secrets = { id: () => crypto.randomUUID(), secret: randomSecret };
  const local = await openLocalIdentity({
    registers,
    clock: planClock,
    baseUrl,
    ...(dataFolder && { dataFolder }),
  });
  const deps = { store, registers, clock: planClock, random: secrets, baseUrl, realTime: systemClock };
  const app = new Hono<SessionEnv>();
  app.use(identifyPerson({ ...deps, identity: local.identity }));
  app.route('/', signInRoutes({ ...deps, identity: local.identity }));
  app.route('/', local.routes);
  app.get('/whoami', (c) => c.json({ person: c.var.person ?? null, by: c.var.authenticatedBy ?? null }));
  app.onError((error, c) => answerProblem(c, problemOf(error)));
  listener = local.mount(getRequestListener(app.fetch));

  return {
    baseUrl,
    store,
    registers,
    local,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
    },
  };
}

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

function randomSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** A browser without scripts: keeps cookies by path, follows redirects one at a time. */
export function openBrowser(baseUrl: string) {
  const jar = new Map<string, { value: string; path: string }>();
  const visited: string[] = [];

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, baseUrl);
    visited.push(url.href);
    const headers = new Headers(init.headers);
    const sent = [...jar].filter(
      ([, { path: under }]) =>
        url.pathname === under || url.pathname.startsWith(under.endsWith('/') ? under : `${under}/`),
    );
    if (sent.length > 0)
      headers.set('Cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keepCookie(line);
    return response;
  }

  function keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    if (value === '' || attribute('max-age') === '0') jar.delete(name);
    else jar.set(name, { value, path: attribute('path') ?? '/' });
  }

  async function follow(response: Response): Promise<Response> {
    let last = response;
    for (let hops = 0; last.status >= 300 && last.status < 400 && hops < 15; hops++) {
      last = await request(last.headers.get('Location') ?? '/');
    }
    return last;
  }

  return {
    jar,
    visited,
    request,
    visit: async (path: string) => follow(await request(path)),
    /** The page's own form, sent to where the page is. */
    async choose(person: string) {
      const body = new URLSearchParams({ person });
      return follow(await request(visited.at(-1) ?? '/', { method: 'POST', body }));
    },
    async post(path: string) {
      return follow(await request(path, { method: 'POST' }));
    },
  };
}
