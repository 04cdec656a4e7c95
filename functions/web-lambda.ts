/** A part of the application as a Lambda behind the HTTP API. */
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { awsWebDeps } from './aws-web-deps.ts';
import { defineLambda, reportFailure } from './lambda.ts';
import { createApp } from './web/app.ts';
import type { Part } from './web/pages/index.ts';

/** @throws Error when the environment is incomplete */
export function defineWebLambda(part: Part) {
  const answer = handle(createApp(awsWebDeps(process.env), { parts: [part], reportFailure }));
  return defineLambda((event: LambdaEvent) => answer(event));
}
