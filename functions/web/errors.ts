/** Turns whatever a handler throws into an answer: a problem as it is, anything else without a word of its inside. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StorageFull, TransientFailure } from '../platform/failures.ts';
import { Problem, problem } from '../platform/problem.ts';
import { WrongCursor } from '../platform/store/cursor.ts';
import { apiLanguage } from './context.ts';
import { problemBody } from './problem-detail.ts';

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof WrongCursor) return problem('bad-cursor');
  if (error instanceof HTTPException) return problem('refused.request', {}, { status: error.status });
  if (error instanceof StorageFull) {
    return problem('storage-full');
  }
  if (error instanceof TransientFailure) {
    return problem('try-again');
  }
  return problem('internal');
}

/** The problem as `application/problem+json`, in the language that was asked for. */
export function answerProblem(c: Context, problem: Problem): Response {
  const language = problem.language ?? apiLanguage(c);
  const headers = {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...problemHeaders(problem),
  };
  return c.body(JSON.stringify(problemBody(problem, language)), problem.status as 400, headers);
}

/** What a client has to know besides the problem itself, whether it is told as JSON or as a page. */
export function problemHeaders(problem: Problem): Record<string, string> {
  const headers: Record<string, string> = {};
  if (problem.status === 401) headers['WWW-Authenticate'] = 'Bearer';
  // What is too large is not read to its end: the connection is of no use any more.
  if (problem.status === 413) headers.Connection = 'close';
  if ([429, 503, 507].includes(problem.status))
    headers['Retry-After'] = String(problem.retryAfterSeconds ?? 2);
  return headers;
}
