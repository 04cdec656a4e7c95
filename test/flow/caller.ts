/** The HTTP calls of one person, and what they are answered. */
import type { FlowEnvironment } from './flow-environment.ts';

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly body: Body;
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface Filed {
  readonly claimId: string;
  readonly status: string;
}

export interface CallOptions {
  readonly key?: string;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP calls of one person. */
export class Caller {
  private readonly environment: FlowEnvironment;
  private readonly personId: string | undefined;

  constructor(environment: FlowEnvironment, personId: string | undefined) {
    this.environment = environment;
    this.personId = personId;
  }

  get<Body = unknown>(path: string, options: CallOptions = {}): Promise<Reply<Body>> {
    return this.call(path, { method: 'GET' }, options);
  }

  post<Body = unknown>(path: string, body: unknown, options: CallOptions = {}): Promise<Reply<Body>> {
    return this.send(path, JSON.stringify(body), 'application/json', options);
  }

  send<Body = unknown>(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    contentType: string,
    options: CallOptions = {},
  ): Promise<Reply<Body>> {
    const headers = { 'Content-Type': contentType, ...options.headers };
    return this.call(path, { method: 'POST', body }, { ...options, headers });
  }

  /** A form of a page, answered as to a program. */
  form<Body = unknown>(path: string, fields: Readonly<Record<string, string>>): Promise<Reply<Body>> {
    return this.call(path, { method: 'POST', body: new URLSearchParams(fields) }, {});
  }

  file(measure: string, form: object, options?: CallOptions): Promise<Reply<Filed & ProblemBody>> {
    return this.post(`/api/measures/${measure}/claims`, form, options);
  }

  async text(path: string): Promise<string> {
    return (await this.fetch(path, { method: 'GET' }, {})).text();
  }

  async fetch(path: string, init: RequestInit, { key, language, headers }: CallOptions): Promise<Response> {
    const { baseUrl, dates } = this.environment;
    const token = this.personId === undefined ? undefined : await this.environment.tokenOf(this.personId);
    const response = await fetch(`${baseUrl}${dates?.toPlan(path) ?? path}`, {
      redirect: 'manual',
      ...init,
      ...(dates && { body: moveBody(init.body, dates.toPlan) }),
      headers: {
        Accept: 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...(language !== undefined && { 'Accept-Language': language }),
        ...headers,
      },
    });
    return dates ? moveAnswer(response, dates.fromPlan) : response;
  }

  async call<Body>(path: string, init: RequestInit, options: CallOptions): Promise<Reply<Body>> {
    const response = await this.fetch(path, init, options);
    const type = response.headers.get('Content-Type') ?? '';
    const text = await response.text();
    const body = (/json/.test(type) && text !== '' ? JSON.parse(text) : text) as Body;
    return { status: response.status, type, headers: response.headers, body };
  }
}

type Body = Exclude<RequestInit['body'], undefined>;

function moveBody(body: RequestInit['body'], move: (text: string) => string): Body {
  if (typeof body === 'string') return move(body);
  return body instanceof URLSearchParams ? new URLSearchParams(move(body.toString())) : (body ?? null);
}

/** Words alone: what is no text stays as it is. */
async function moveAnswer(response: Response, move: (text: string) => string): Promise<Response> {
  const { status, headers } = response;
  if (!/text|json|xml|csv/.test(headers.get('Content-Type') ?? '')) return response;
  const text = move(await response.text());
  return new Response(text === '' ? null : text, { status, headers });
}
