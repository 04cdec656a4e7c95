/** Every call of the API asks who it is, then whether they may, and only then looks at what they sent. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative } from '../flow/small-cooperative.ts';

interface Described {
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name?: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: unknown }>>;
  };
}

interface Call extends Described {
  readonly method: string;
  readonly path: string;
}

const people = ['mara', 'karla', 'farid', 'bruno', 'omar', 'astrid', 'adele', 'lander', 'paola', 'sabine'];

let cooperative: Cooperative;
let calls: readonly Call[];
let writes: readonly Call[];

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const { body } = await cooperative
    .as(undefined)
    .get<{ paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }>('/openapi.json');
  calls = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
      .map(([method, described]) => ({
        ...described,
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w+\}/g, 'none'),
      })),
  );
  // What ends the session or the person would change whom the other calls are made by.
  writes = calls.filter(({ method, path }) => method !== 'GET' && !/\/me\/(sessions|erasure)/.test(path));
});
afterAll(() => cooperative.environment.close());

const isOpen = ({ security }: Call) => security?.length === 0;

const send = async (who: string | undefined, { method, path }: Call, body?: string) =>
  cooperative
    .as(who)
    .fetch(
      path,
      { method, ...(body !== undefined && { body }) },
      { headers: { 'Content-Type': 'application/json' } },
    );

it('asks who it is before anything else', async () => {
  const answered: string[] = [];
  for (const call of calls.filter((one) => !isOpen(one))) {
    const response =
      call.method === 'GET'
        ? await send(undefined, { ...call, path: `${call.path}?cursor=x&limit=x` })
        : await send(undefined, call, '{"broken');
    if (response.status !== 401) answered.push(`${call.method} ${call.path} ${response.status}`);
  }
  expect(calls.length).toBeGreaterThan(120);
  expect(answered).toEqual([]);
});

it.each(people)('tells %s that they may not before it reads what they sent', async (who) => {
  const read: string[] = [];
  // Of a write-off the body says whether it is asked for or decided on, which different people may.
  for (const call of writes.filter(({ path }) => path !== '/api/recovery-cases/none/write-off')) {
    const good = call.requestBody?.content['application/json']?.example ?? {};
    if ((await send(who, call, JSON.stringify(good))).status !== 403) continue;
    for (const body of ['{"broken', '[]', '{"amountCents":"x"}']) {
      const { status } = await send(who, call, body);
      if (status !== 403) read.push(`${call.method} ${call.path} ${status}`);
    }
  }
  for (const call of calls.filter(({ method, path }) => method === 'GET' && !path.startsWith('/tasks/'))) {
    if ((await send(who, call)).status !== 403) continue;
    for (const query of ['limit=x', 'cursor=x', 'limit=0&cursor=%00']) {
      const { status } = await send(who, { ...call, path: `${call.path}?${query}` });
      if (status !== 403) read.push(`GET ${call.path}?${query} ${status}`);
    }
  }
  expect(read).toEqual([]);
});

it.each(people)('takes nothing from %s that says to be JSON and is none', async (who) => {
  const taken: string[] = [];
  for (const call of writes.filter(({ method }) => method !== 'DELETE')) {
    const response = await send(who, call, '{"broken');
    if (response.status < 400 || response.status >= 500)
      taken.push(`${call.method} ${call.path} ${response.status}`);
  }
  expect(taken).toEqual([]);
});

it('takes in no file of the bank above 48 MiB', async () => {
  const body = Buffer.alloc(48 * 1024 * 1024 + 1, ' ');
  const headers = { 'Content-Type': 'application/xml' };
  // Whoever still sends when it is refused may find the connection closed.
  const answer = await cooperative
    .as('farid')
    .fetch('/api/bank-files', { method: 'POST', body }, { headers })
    .catch(() => undefined);
  expect([413, undefined]).toContain(answer?.status);
});
