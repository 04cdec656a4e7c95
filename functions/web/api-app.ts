/**
 * What the calls of one part of the API have in common: who asks is settled first, then whether they may, then how much
 * they send, then that the same call twice is one; only then what they sent is read.
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { type Answering, answerOnce } from './answer-once.ts';
import { apiLanguage, readJson, readOptionalJson, requirePerson, saysJson } from './context.ts';
import { describedBy } from './described-routes.ts';
import { limitBody } from './limit-body.ts';
import type { ApiContext, Call, Handler, Operation } from './operation.ts';
import { pageRequest } from './page-request.ts';
import { parseBody } from './parse-body.ts';
import { parseQuery } from './parse-query.ts';
import type { SessionEnv } from './session.ts';

type Register = <Path extends string, Body = unknown, Query = unknown>(
  path: Path,
  operation: Operation<Body, Query>,
  handler: Handler<Path, Body, Query>,
) => void;

export interface ApiApp {
  readonly get: Register;
  readonly post: Register;
  readonly put: Register;
  readonly delete: Register;
  routes(): Hono<SessionEnv>;
}

interface ApiOptions {
  /** Under which heading the calls stand in the description. */
  readonly tag: string;
  /** Where the answers to requests with a key are kept, where others may not see them. */
  readonly keyOf?: Answering['keyOf'];
}

const formMaxBytes = 256 * 1024;

export function apiApp(
  deps: Pick<Deps, 'store' | 'clock'>,
  { tag, keyOf = keys.keptAnswer }: ApiOptions,
): ApiApp {
  const app = new Hono<SessionEnv>();
  const register = (method: string): Register => {
    return (path, operation, handler) => {
      const answer = async (c: ApiContext<typeof path>) => handler(c, await readCall(c, operation));
      if (method === 'GET') {
        app.on(method, path, letIn(operation), describedBy({ tag, operation }, answer));
        return;
      }
      const once = (c: ApiContext<typeof path>) =>
        answerOnce(deps, c, { forms: false, keyOf }, () => answer(c));
      app.on(method, path, letIn(operation), limitOf(operation), describedBy({ tag, operation }, once));
    };
  };
  return {
    get: register('GET'),
    post: register('POST'),
    put: register('PUT'),
    delete: register('DELETE'),
    routes: () => app,
  };
}

/** @throws Problem 401, and whatever `may` says */
function letIn<Body, Query>({ open, may }: Operation<Body, Query>): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    if (!open) requirePerson(c);
    await may?.(requirePerson(c), c);
    await next();
  };
}

function limitOf<Body, Query>({
  maxBytes = formMaxBytes,
  tooLarge = () => problem('too-large.form'),
}: Operation<Body, Query>): MiddlewareHandler {
  return limitBody({
    maxSize: maxBytes,
    onError() {
      throw tooLarge();
    },
  });
}

/** @throws Problem 400, 415, 422 for what does not fit */
async function readCall<Body, Query>(
  c: Context<SessionEnv>,
  operation: Operation<Body, Query>,
): Promise<Call<Body, Query>> {
  const { body, query, list } = operation;
  const language = apiLanguage(c);
  const page = list ? pageRequest(c) : {};
  const asked = query ? parseQuery(query, c.req.query(), language) : undefined;
  const json = await readBody(c, operation);
  return {
    get actor() {
      return requirePerson(c);
    },
    language,
    page,
    query: asked as Query,
    body: (body ? parseBody(body, json, language) : json) as Body,
  };
}

/** What is sent where nothing is asked for changes nothing, but JSON that is none is a mistake that is told. */
async function readBody<Body, Query>(
  c: Context<SessionEnv>,
  { body, form, file, fields, bodyIsOptional }: Operation<Body, Query>,
): Promise<unknown> {
  if (body || form) return bodyIsOptional ? readOptionalJson(c) : readJson(c);
  if (c.req.method !== 'GET' && !file && !fields && saysJson(c)) await readOptionalJson(c);
  return undefined;
}
