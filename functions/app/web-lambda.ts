/** A part of the application as a Lambda behind the HTTP API. */
import { defaultIsContentTypeBinary, handle, type LambdaEvent } from 'hono/aws-lambda';
import { defineLambda, noteSecurityEvent, reportFailure } from '../platform/lambda.ts';
import type { WebDeps } from '../web/context.ts';
import { type AppOptions, createApp } from './app.ts';
import { awsWebDeps } from './aws-web-deps.ts';
import type { Part } from './parts/part.ts';

/** Data files begin with a mark that must not get lost as text. */
const isContentTypeBinary = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type);

/** @throws Error when the environment is incomplete */
export function defineWebLambda(part: Part) {
  return lambdaOf(awsWebDeps(process.env), { parts: [part] });
}

export function lambdaOf(deps: WebDeps, options: AppOptions) {
  const answer = handle(createApp(deps, { ...options, reportFailure, noteSecurityEvent }), {
    isContentTypeBinary,
  });
  return defineLambda((event: LambdaEvent) => answer(event));
}
