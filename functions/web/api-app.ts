/**
 * What the calls of one part of the API have in common: who asks is settled first, then how much they send, then that
 * the same call twice is one; only then its body is read.
 */
import { type Context, Hono } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { type Answering, answerOnce } from './answer-once.ts';
import { requirePerson } from './context.ts';
import { limitBody } from './limit-body.ts';
import type { SessionEnv } from './session.ts';

export type ApiContext<Path extends string = string> = Context<SessionEnv, Path>;
export type ApiHandler<Path extends string> = (c: ApiContext<Path>) => Promise<Response> | Response;

export interface ApiOptions {
  /** Answered without signing in. */
  readonly open?: boolean;
}

export interface WriteOptions extends ApiOptions {
  readonly maxBytes?: number;
  /** Said when the body is larger. */
  readonly tooLarge?: () => Error;
}

type Register<Options> = <Path extends string>(
  path: Path,
  handler: ApiHandler<Path>,
  options?: Options,
) => void;

export interface ApiApp {
  readonly get: Register<ApiOptions>;
  readonly post: Register<WriteOptions>;
  readonly put: Register<WriteOptions>;
  readonly delete: Register<WriteOptions>;
  routes(): Hono<SessionEnv>;
}

const formMaxBytes = 256 * 1024;

/** @param keyOf where the answers to requests with a key are kept, where others may not see them */
export function apiApp(
  deps: Pick<Deps, 'store' | 'clock'>,
  keyOf: Answering['keyOf'] = keys.keptAnswer,
): ApiApp {
  const app = new Hono<SessionEnv>();
  const write = (method: 'POST' | 'PUT' | 'DELETE'): Register<WriteOptions> => {
    return (path, handler, options = {}) => {
      const { open = false, maxBytes = formMaxBytes, tooLarge = () => problem('too-large.form') } = options;
      const limit = limitBody({
        maxSize: maxBytes,
        onError() {
          throw tooLarge();
        },
      });
      app.on(method, path, signedInUnless(open), limit, (c) =>
        answerOnce(deps, c, { forms: false, keyOf }, () => handler(c as ApiContext<typeof path>)),
      );
    };
  };
  return {
    get(path, handler, { open = false } = {}) {
      app.on('GET', path, (c) => {
        if (!open) requirePerson(c);
        return handler(c as ApiContext<typeof path>);
      });
    },
    post: write('POST'),
    put: write('PUT'),
    delete: write('DELETE'),
    routes: () => app,
  };
}

/** @throws Problem 401 */
function signedInUnless(open: boolean) {
  return async (c: Context<SessionEnv>, next: () => Promise<void>) => {
    if (!open) requirePerson(c);
    await next();
  };
}
