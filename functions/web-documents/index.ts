/** The Lambda of documents: the one that draws PDF files and touches what people upload: wiring only. */
import { S3Client } from '@aws-sdk/client-s3';
import { defaultIsContentTypeBinary, handle, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { createS3Files } from '../adapters/files/s3.ts';
import { awsClientSettings, readEnvironment } from '../aws-deps.ts';
import { awsWebDeps } from '../aws-web-deps.ts';
import { defineLambda, reportFailure } from '../lambda.ts';
import { createApp } from '../web/app.ts';
import { documentsApp } from '../web/documents-app.ts';

const bucketSchema = z.object({ DOCUMENTS_BUCKET: z.string().min(1) });
const webDeps = awsWebDeps(process.env);
const files = createS3Files({
  client: new S3Client(awsClientSettings),
  bucket: readEnvironment(bucketSchema, process.env).DOCUMENTS_BUCKET,
  clock: webDeps.clock,
});
const app = createApp(webDeps, { parts: [], before: [documentsApp({ ...webDeps, files })], reportFailure });

/** Data files begin with a mark that must not get lost as text. */
const isContentTypeBinary = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type);
const answer = handle(app, { isContentTypeBinary });

export const handler = defineLambda((event: LambdaEvent) => answer(event));
