/** Calls of programs that do not give up: what is not answered is sent again, with the same Idempotency-Key. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SentMail } from './flow-environment.ts';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

export interface Request {
  readonly as?: string;
  readonly key?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly raw?: { readonly type: string; readonly content: string };
}

export class PersistentCaller {
  private readonly baseUrl: string;
  private readonly tokens = new Map<string, string>();
  /** How often a call had to be sent again. */
  retries = 0;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** The first answer that is one: below 500. */
  async call<Body = unknown>(path: string, request: Request = {}): Promise<Answer<Body>> {
    for (;;) {
      const answer = await this.attempt<Body>(path, request);
      if (answer) return answer;
      this.retries += 1;
      await sleep(15);
    }
  }

  async mails(): Promise<readonly SentMail[]> {
    return (await this.call<{ messages: SentMail[] }>('/local/outbox')).body.messages;
  }

  private async attempt<Body>(path: string, request: Request): Promise<Answer<Body> | undefined> {
    try {
      const token = request.as === undefined ? undefined : await this.tokenOf(request.as);
      const response = await fetch(`${this.baseUrl}${path}`, {
        ...bodyOf(request),
        headers: {
          Accept: 'application/json',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(request.key !== undefined && { 'Idempotency-Key': request.key }),
          ...contentType(request),
        },
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      if (response.status >= 500) return undefined;
      // Too old by the machine's clock: whoever asks shows another.
      if (response.status === 401 && this.tokens.delete(request.as ?? '')) return undefined;
      const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
      return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body };
    } catch {
      return undefined;
    }
  }

  private async tokenOf(user: string): Promise<string> {
    const known = this.tokens.get(user);
    if (known !== undefined) return known;
    const response = await fetch(`${this.baseUrl}/local/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user }),
    });
    const { token } = (await response.json()) as { token: string };
    this.tokens.set(user, token);
    return token;
  }
}

function bodyOf({ json, form, raw }: Request): RequestInit {
  if (json !== undefined) return { method: 'POST', body: JSON.stringify(json) };
  if (form !== undefined) return { method: 'POST', body: new URLSearchParams(form) };
  return raw === undefined ? { method: 'GET' } : { method: 'POST', body: raw.content };
}

function contentType({ json, raw }: Request): Record<string, string> {
  if (json !== undefined) return { 'Content-Type': 'application/json' };
  return raw === undefined ? {} : { 'Content-Type': raw.type };
}
