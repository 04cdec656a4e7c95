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
import type { Deps } from './deps.ts';
import { describeError, toNamedFailure } from './error-mapping.ts';
import type { SecurityEvent } from './security-event.ts';
import type { Task } from './task.ts';

export const logger = new Logger();
/** By stage: two of one account would otherwise trip each other's alarms. */
export const metrics = new Metrics({
  namespace: 'Entraide',
  defaultDimensions: { stage: process.env.STAGE ?? 'none' },
});

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

/** Notes what was refused by the HTTP functions, and who came in or went: without who it was. */
export function noteSecurityEvent({ event, ...rest }: SecurityEvent): void {
  logger.info(event, { ...rest });
  metrics.addMetric(event, MetricUnit.Count, 1);
}

/** Notes a failure that the HTTP functions answered for, without its words. */
export function reportFailure(error: unknown): void {
  const { name, message } = toNamedFailure(error);
  logger.error(message, { failure: name, ...describeError(error) });
  metrics.addMetric(name, MetricUnit.Count, 1);
}
