/** What every page and call reads from a request: who asks, in which language, with which JSON. */
import type { Context } from 'hono';
import { isLanguage, type Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../platform/registers.ts';
import type { SessionDeps, SessionEnv } from './session.ts';
import type { ThrottleDeps } from './throttle.ts';

export interface WebDeps extends Deps, SessionDeps, ThrottleDeps {}

export type WebContext = Context<SessionEnv>;

/** The person signed in. @throws Problem 401 when nobody is */
export function requirePerson(c: WebContext): Person {
  const { person } = c.var;
  if (!person) throw problem('unauthenticated.nobody');
  return person;
}

/** For programs: Accept-Language, else the person's own language, else French. */
export function apiLanguage(c: WebContext): Language {
  return acceptedLanguage(c.req.header('Accept-Language')) ?? c.var.person?.language ?? 'fr';
}

/** The first language of the header, by weight, that the product speaks. */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  const ranges = (header ?? '').split(',').map((part, position) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters
      .map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1])
      .find((one) => one !== undefined);
    return {
      language: tag.trim().slice(0, 2).toLowerCase(),
      weight: weight === undefined ? 1 : Number(weight),
      position,
    };
  });
  const sorted = ranges
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.position - b.position);
  return sorted.map((one) => one.language).find(isLanguage);
}

/** @throws Problem 415 when the body is not said to be JSON, 400 when it is none */
export async function readJson(c: WebContext): Promise<unknown> {
  if (!saysJson(c)) throw problem('wrong-type.json');
  try {
    return JSON.parse(await c.req.text()) as unknown;
  } catch {
    throw problem('unreadable');
  }
}

export function saysJson(c: WebContext): boolean {
  return /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(c.req.header('Content-Type') ?? '');
}

/** As readJson; an empty body stands for an empty object. */
export async function readOptionalJson(c: WebContext): Promise<unknown> {
  return (await c.req.text()).trim() === '' ? {} : readJson(c);
}
