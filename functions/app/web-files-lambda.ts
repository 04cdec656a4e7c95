/** An HTTP function whose routes touch files as well. */
import type { Hono } from 'hono';
import type { WebDocumentDeps } from '../claims/documents/api.ts';
import { awsFiles } from '../platform/aws-files.ts';
import type { SessionEnv } from '../web/session.ts';
import type { AppOptions } from './app.ts';
import { awsWebDeps } from './aws-web-deps.ts';
import type { Part } from './parts/part.ts';
import { lambdaOf } from './web-lambda.ts';

/** @throws Error when the environment is incomplete */
export function defineFilesLambda(
  parts: readonly Part[],
  entries: (deps: WebDocumentDeps) => Hono<SessionEnv>,
  options: Pick<AppOptions, 'describe'> = {},
) {
  const webDeps = awsWebDeps(process.env);
  const files = awsFiles(process.env, webDeps.clock);
  return lambdaOf(webDeps, { ...options, parts, before: [entries({ ...webDeps, files })] });
}
