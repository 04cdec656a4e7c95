/** The files port on AWS, for the HTTP functions that touch files. */
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { awsClientSettings, type Environment, readEnvironment } from './aws-deps.ts';
import type { Clock } from './clock.ts';
import type { Files } from './files/port.ts';
import { createS3Files } from './files/s3.ts';

/** `DOCUMENTS_SCANNED` is `yes` where something looks through what is uploaded. */
const bucketSchema = z.object({
  DOCUMENTS_BUCKET: z.string().min(1),
  DOCUMENTS_SCANNED: z.enum(['yes', 'no']),
});

/** @throws Error when the environment names no bucket */
export function awsFiles(environment: Environment, clock: Clock): Files {
  const { DOCUMENTS_BUCKET: bucket, DOCUMENTS_SCANNED } = readEnvironment(bucketSchema, environment);
  const scans = DOCUMENTS_SCANNED === 'yes';
  return createS3Files({ client: new S3Client(awsClientSettings), bucket, clock, scans });
}
