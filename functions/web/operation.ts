/**
 * What a call of the API is, said where its route is: what may be sent, what comes back, and what may go wrong. Requests
 * are read by it, and the description at `/openapi.json` is made from it.
 */
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Language } from '../../workflows/language.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { problem } from '../platform/problem.ts';
import type { ProblemCode } from '../platform/problem-keys.ts';
import type { PageRequest, Person } from '../platform/registers.ts';
import type { SessionEnv } from './session.ts';

export type ApiContext<Path extends string = string> = Context<SessionEnv, Path>;

/** JSON by its schema, made when the description is asked for; a file by its media type; or nothing. */
export type Answer =
  | (() => z.ZodType)
  | { readonly json: () => z.ZodType; readonly or: FileBody }
  | { readonly type: string | readonly string[]; readonly description: string }
  | { readonly description: string };

/** A body that is no JSON. */
export interface FileBody {
  readonly type: string;
  readonly description: string;
}

export interface Operation<Body = unknown, Query = unknown> {
  /** As programs made from the description name it: `repayLoan`. */
  readonly id: string;
  readonly summary: string;
  /** Sentences for whoever writes a program: who may, what it does, what it does not. */
  readonly description: string;
  /** The same as another call at an address of its own, which alone is described. */
  readonly unlisted?: true;
  /** Answered without signing in. */
  readonly open?: true;
  /**
   * Throws for whoever may not do this, before anything that they sent is looked at; what only the work itself can
   * tell, it tells.
   */
  readonly may?: (actor: Person, c: Context<SessionEnv>) => unknown;
  readonly body?: z.ZodType<Body>;
  /** A body that the work itself checks, field by field with sentences of its own; `body` is then the JSON as it came. */
  readonly form?: () => z.ZodType;
  /** Nothing may be sent as well, for `{}`. */
  readonly bodyIsOptional?: true;
  readonly file?: FileBody;
  /** Fields of a page's form. */
  readonly fields?: () => z.ZodType;
  /** A body that holds. */
  readonly example?: unknown;
  readonly query?: z.ZodType<Query>;
  /** A list: it takes `limit` and `cursor`. */
  readonly list?: true;
  /** What the parts of the path are, where their names do not say it. */
  readonly params?: Readonly<Record<string, string>>;
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Beside those that follow from all this. */
  readonly problems?: readonly ProblemCode[];
  readonly maxBytes?: number;
  /** Said when the body is larger. */
  readonly tooLarge?: () => Error;
}

/** A request that was let through, and read. */
export interface Call<Body = unknown, Query = unknown> {
  /** Whoever is signed in. @throws Problem 401 on an open call that nobody signed in for */
  readonly actor: Person;
  readonly language: Language;
  readonly body: Body;
  readonly query: Query;
  /** Of a list. */
  readonly page: PageRequest;
}

export type Handler<Path extends string, Body, Query> = (
  c: ApiContext<Path>,
  call: Call<Body, Query>,
) => Promise<Response> | Response;

/** For `may`: only people of one of the roles. */
export function onlyFor(...roles: readonly Role[]) {
  return (actor: Person): void => {
    if (!actor.roles.some((role) => roles.includes(role))) throw problem('forbidden');
  };
}
