/** The whole system with four weeks of claims behind one address, and what it says of itself. */
import { type RunningServer, startServer } from '../../infra/embedded/server.ts';

interface Parameter {
  readonly name?: string;
  readonly in?: string;
  example?: unknown;
}

export interface DescribedOperation {
  readonly parameters?: Parameter[];
  readonly responses: Record<string, unknown>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

export interface DescribedSystem {
  readonly server: RunningServer;
  readonly description: Description;
  tokenOf(user: string): Promise<string>;
}

export async function openDescribedSystem(): Promise<DescribedSystem> {
  const startAt = Date.parse('2020-04-01T07:00:00Z');
  const server = await startServer({
    port: 0,
    dataDir: ':memory:',
    startAt,
    demonstration: true,
    scene: true,
  });
  const description = (await (await fetch(`${server.url}/openapi.json`)).json()) as Description;
  const tokenOf = async (user: string) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ user });
    const response = await fetch(`${server.url}/local/tokens`, { method: 'POST', headers, body });
    return ((await response.json()) as { token: string }).token;
  };
  return { server, description, tokenOf };
}

/**
 * The description with ids that there are in the place of parameters, as far as a list of the reader names any, and
 * without the answer for whatever was not thought of: each status has to be described by itself.
 */
export async function withIdsOf(
  { server, description }: DescribedSystem,
  token: string,
): Promise<Description> {
  const own = structuredClone(description);
  const headers = { Authorization: `Bearer ${token}` };
  for (const [path, methods] of Object.entries(own.paths)) {
    for (const operation of Object.values(methods)) delete operation.responses.default;
    const list = /^(\/api\/[^{]+)\/\{\w+\}/.exec(path)?.[1];
    const id = list && own.paths[list]?.get && (await firstIdOf(`${server.url}${list}?limit=1`, headers));
    if (id === undefined) continue;
    const name = /\{(\w+)\}/.exec(path)?.[1];
    for (const { parameters = [] } of Object.values(methods)) {
      for (const one of parameters) if (one.in === 'path' && one.name === name) one.example = id;
    }
  }
  return own;
}

async function firstIdOf(url: string, headers: Record<string, string>): Promise<string | undefined> {
  const response = await fetch(url, { headers });
  if (!response.ok) return undefined;
  const { items = [] } = (await response.json()) as { items?: readonly Record<string, unknown>[] };
  const found = Object.entries(items[0] ?? {}).find(([name]) => /^(id|version|month)$|Id$/.test(name))?.[1];
  return typeof found === 'string' ? found : undefined;
}
