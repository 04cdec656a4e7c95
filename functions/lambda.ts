/**
 * What every Lambda of the program shares: structured logs under the claim's id, metrics, and failures under the
 * two names that the state machines know. Before it the Lambda service; after it one handler.
 *
 * Nothing that was asked, answered or stored is ever logged: only ids, routes, names of errors and places in code.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { isPassing } from './adapters/aws-failures.ts';
import { PermanentFailure, TransientFailure } from './adapters/failures.ts';
import { ConditionFailed } from './adapters/store/port.ts';
import type { Deps } from './deps.ts';
import type { Task } from './task.ts';

export const logger = new Logger();
export const metrics = new Metrics({ namespace: 'Entraide' });

/** A Lambda around `handle`; what it throws leaves as TransientFailure or PermanentFailure. */
export function defineLambda<Event, Result>(handle: (event: Event, context: Context) => Promise<Result>) {
  return middy<Event, Result>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(publishMetrics)
    .use(nameFailures)
    .handler((event, context) => handle(event, context));
}

/** The Lambda behind a state of a machine. */
export function defineTaskLambda(task: Task, deps: Deps) {
  return defineLambda(async (input: unknown) => {
    logger.appendKeys({ claimId: fieldOf(input, 'claimId') });
    const output = await task(deps, input);
    logger.info('done', { route: fieldOf(output, 'route') });
    return output;
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Not Powertools' own middleware, which warns at every call that has nothing to count. */
const publishMetrics: MiddlewareObj = {
  before: () => metrics.captureColdStartMetric(),
  after: publish,
  onError: publish,
};

function publish(): void {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
}

const nameFailures: MiddlewareObj = {
  onError(request) {
    const failure = toNamedFailure(request.error);
    logger.error(failure.message, { failure: failure.name, ...describeError(request.error) });
    metrics.addMetric(failure.name, MetricUnit.Count, 1);
    request.error = failure;
  },
};

/**
 * The failure under which an error leaves a function: worth another try or not. Its text repeats nothing of what
 * the function was handed, because it ends in logs and in the execution's history.
 */
export function toNamedFailure(error: unknown): TransientFailure | PermanentFailure {
  if (error instanceof TransientFailure) return new TransientFailure(error.message);
  if (error instanceof PermanentFailure) return new PermanentFailure(error.message);
  const name = error instanceof Error ? error.name : typeof error;
  // Somebody else wrote in between: the next try decides on what stands there then.
  if (error instanceof ConditionFailed || isPassing(error)) return new TransientFailure(name);
  return new PermanentFailure(name);
}

/** Notes a failure that the doors answered for, without its words. */
export function reportFailure(error: unknown): void {
  const { name, message } = toNamedFailure(error);
  logger.error(message, { failure: name, ...describeError(error) });
  metrics.addMetric(name, MetricUnit.Count, 1);
}

/** Where an error came from, and what caused it, without their messages. */
export function describeError(error: unknown): { error: string; frames: readonly string[]; cause?: object } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    error: error.name,
    frames: frames.map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
