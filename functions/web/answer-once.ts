/**
 * One request, one effect, one answer: before it a page's form or a call of the API that may come twice, after it the
 * work, which then is done once. Programs name a request by its `Idempotency-Key`; a form by the hidden value that
 * every page gives it (`form-value.ts`).
 */
import type { Context } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { digest } from '../platform/deps.ts';
import {
  canonical,
  checkKey,
  type KeyedRequest,
  KeyReused,
  type Outcome,
  requestNameOf,
} from '../platform/idempotency/kept-answer.ts';
import { once } from '../platform/idempotency/once.ts';
import { Problem } from '../platform/problem.ts';
import { RequestStore } from '../platform/request-store.ts';
import type { Key } from '../platform/store/port.ts';
import { formValueName, isFormValue } from './form-value.ts';

/** What the answers of a part of the application have in common. */
export interface Answering {
  /** Of pages: a form that changed nothing has not been sent yet, it may be corrected and sent again. */
  readonly forms: boolean;
  /** Where answers are kept. */
  readonly keyOf: (name: string) => Key;
}

/** A form that was sent already, and now comes with something else in it. */
export class SentAlready extends Problem {
  /** Where what it made is seen; undefined when its answer led nowhere. */
  readonly place: string | undefined;
  constructor(place: string | undefined) {
    super({ key: 'sent-already', values: {} });
    this.place = place;
  }
}

interface KeptResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Work on more than this is not tried as one transaction first: it would be done twice. */
const largeBody = 64 * 1024;

const keptHeaders = ['Content-Type', 'Content-Language', 'Content-Disposition', 'Location'];

/**
 * @param work answers anew each time that it is called
 * @throws Problem 400 for a key that is none, 422 `idempotency-key-reused`; SentAlready for a form
 */
export async function answerOnce(
  deps: Pick<Deps, 'store' | 'clock'>,
  c: Context,
  { forms, keyOf }: Answering,
  work: () => Promise<Response> | Response,
): Promise<Response> {
  const { store } = deps;
  const header = c.req.header('Idempotency-Key');
  const value = header ?? (forms ? await sentFormValue(c) : undefined);
  if (value === undefined || !(store instanceof RequestStore)) return work();
  checkKey(value);
  const name = requestNameOf(c.var.person?.personId ?? `at ${c.req.path}`, value);
  const request: KeyedRequest = {
    name,
    key: keyOf(name),
    bodyDigest: digest(
      `${c.req.method} ${c.req.path}${forms ? '' : new URL(c.req.url).search}\n${await bodyText(c)}`,
    ),
    now: deps.clock.now(),
  };
  const inParts = Number(c.req.header('Content-Length') ?? 0) > largeBody;
  c.set('keptFormValue', () =>
    forms && header === undefined && !store.work?.hasWrites() ? { action: c.req.path, value } : undefined,
  );
  // By what is kept of them: an attempt whose work did not stand has answered too, with what nobody will find.
  const made = new Map<KeptResponse, Response>();
  const act = async (): Promise<Outcome<KeptResponse>> => {
    const response = await work();
    const answer = await keptResponse(response);
    made.set(answer, response);
    return { answer, keep: keepFor(response.status, forms) };
  };
  try {
    const kept = await once<KeptResponse>(store, request, act, { inParts });
    return made.get(kept) ?? new Response(kept.body, kept);
  } catch (error) {
    if (!(error instanceof KeyReused) || header !== undefined) throw error;
    throw new SentAlready((error.first as KeptResponse | undefined)?.headers.Location);
  }
}

function keepFor(status: number, forms: boolean): Outcome<unknown>['keep'] {
  if (status >= 500) return 'nothing';
  if (status >= 400) return 'refusal';
  return forms ? 'written' : 'answer';
}

async function keptResponse(response: Response): Promise<KeptResponse> {
  const given = keptHeaders.map((name) => [name, response.headers.get(name)] as const);
  return {
    status: response.status,
    headers: Object.fromEntries(given.filter((one): one is [string, string] => one[1] !== null)),
    body: await response.clone().text(),
  };
}

async function sentFormValue(c: Context): Promise<string | undefined> {
  const value = (await formBody(c))[formValueName];
  return isFormValue(value) ? value : undefined;
}

async function formBody(c: Context): Promise<Record<string, unknown>> {
  return c.req.parseBody({ all: true }).catch(() => ({}));
}

/** The body as a text that is the same for the same body, however its JSON or its form was written. */
async function bodyText(c: Context): Promise<string> {
  const type = c.req.header('Content-Type') ?? '';
  if (/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return formText(await formBody(c));
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (!/\bjson\b/i.test(type)) return digest(Buffer.from(bytes).toString('latin1'));
  const text = Buffer.from(bytes).toString();
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

async function formText(body: Record<string, unknown>): Promise<string> {
  const given = Object.entries(body).filter(([name]) => name !== formValueName);
  const texts = await Promise.all(given.map(async ([name, value]) => [name, await valueText(value)]));
  return canonical(texts);
}

async function valueText(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(valueText));
  if (!(value instanceof File)) return value;
  const bytes = Buffer.from(await value.arrayBuffer());
  return { name: value.name, digest: digest(bytes.toString('latin1')) };
}
