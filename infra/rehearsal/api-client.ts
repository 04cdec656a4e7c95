/** The system's HTTP API for programs that play people: the demonstration and the bench. */

/** What a call answered when it was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** Of the problem, `already-filed`. */
  readonly code: string;

  constructor(call: string, status: number, text: string) {
    super(`${call} answered ${status}: ${text}`);
    this.status = status;
    this.code = /"code":"([^"]*)"/.exec(text)?.[1] ?? '';
  }
}

export interface ApiClient {
  readonly url: string;
  get<Answer>(path: string, as?: string): Promise<Answer>;
  /** `body` is sent as JSON. */
  post<Answer>(path: string, body: unknown, as?: string): Promise<Answer>;
  /** Sends a text of another type, or the fields of a form. */
  send<Answer>(path: string, body: string | URLSearchParams, options?: Sending): Promise<Answer>;
  getText(path: string, as?: string): Promise<string>;
  /** For what is no call of the API, such as an upload. */
  readonly fetch: Fetch;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

interface Sending {
  readonly as?: string | undefined;
  readonly type?: string;
}

/**
 * Every call throws Refused when the answer is no success. `as` is the id of the person who calls, who is signed in
 * when first needed.
 * @param url where the system is, without a slash at the end
 * @param fetch how it is reached; over the network by default
 */
export function openApi(url: string, fetch: Fetch = globalThis.fetch): ApiClient {
  const tokens = new Map<string, Promise<string>>();
  const call = async (method: string, path: string, init: RequestInit): Promise<string> => {
    const response = await fetch(`${url}${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, text);
    return text;
  };
  const signIn = async (user: string): Promise<string> => {
    const headers = { 'Content-Type': 'application/json' };
    const text = await call('POST', '/local/tokens', { headers, body: JSON.stringify({ user }) });
    return (JSON.parse(text) as { token: string }).token;
  };
  const headersOf = async (as?: string, type?: string): Promise<Record<string, string>> => {
    if (as !== undefined && !tokens.has(as)) tokens.set(as, signIn(as));
    const token = as === undefined ? undefined : await tokens.get(as);
    return {
      Accept: 'application/json',
      ...(type !== undefined && { 'Content-Type': type }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    };
  };
  const getText = async (path: string, as?: string) => call('GET', path, { headers: await headersOf(as) });
  const send = async <Answer>(path: string, body: string | URLSearchParams, { as, type }: Sending = {}) =>
    JSON.parse(await call('POST', path, { headers: await headersOf(as, type), body })) as Answer;
  return {
    url,
    fetch,
    getText,
    send,
    get: async <Answer>(path: string, as?: string) => JSON.parse(await getText(path, as)) as Answer,
    post: (path, body, as) => send(path, JSON.stringify(body), { as, type: 'application/json' }),
  };
}
