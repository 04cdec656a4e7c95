/** The Lambda that erases what nothing keeps any longer, woken by a schedule: wiring only. */
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { awsClientSettings, awsDeps, readEnvironment } from '../../platform/aws-deps.ts';
import { createS3Files } from '../../platform/files/s3.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';
import { applyRetention } from '../../privacy/jobs/apply-retention.ts';

const bucketSchema = z.object({ DOCUMENTS_BUCKET: z.string().min(1) });
const deps = awsDeps(process.env);
const files = createS3Files({
  client: new S3Client(awsClientSettings),
  bucket: readEnvironment(bucketSchema, process.env).DOCUMENTS_BUCKET,
  clock: deps.clock,
});

export const handler = defineLambda(async () => {
  const done = await applyRetention({ ...deps, files });
  logger.info('retention', { ...done });
  return done;
});
