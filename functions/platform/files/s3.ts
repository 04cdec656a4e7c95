/**
 * The files port on S3: browsers post to the bucket itself, under a policy that S3 enforces; GuardDuty leaves its
 * word on each object as a tag.
 */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { instantOf } from '../../../workflows/calendar.ts';
import { toFailure } from '../aws-failures.ts';
import type { Clock } from '../clock.ts';
import { checkFileKey, checkUpload, type Files, type Scan, savedAs, TICKET_SECONDS } from './port.ts';

export interface S3Options {
  readonly client: S3Client;
  readonly bucket: string;
  readonly clock: Clock;
  /** Whether something looks through new objects here; where nothing does, all are taken for clean. */
  readonly scans: boolean;
}

export function createS3Files({ client, bucket, clock, scans }: S3Options): Files {
  const at = (key: string) => ({ Bucket: bucket, Key: checkFileKey(key) });
  return {
    async offerUpload(upload) {
      const { key, mediaType, bytes } = checkUpload(upload);
      const { url, fields } = await createPresignedPost(client, {
        ...at(key),
        Conditions: [['content-length-range', bytes, bytes]],
        Fields: { 'Content-Type': mediaType },
        Expires: TICKET_SECONDS,
      });
      const expiresAt = instantOf(clock.now() + TICKET_SECONDS * 1000);
      return { url, method: 'POST', fields, expiresAt };
    },
    offerDownload(key, name) {
      const command = new GetObjectCommand({ ...at(key), ResponseContentDisposition: savedAs(name) });
      return getSignedUrl(client, command, { expiresIn: TICKET_SECONDS });
    },
    async keep(key, { mediaType, bytes }) {
      try {
        await client.send(new PutObjectCommand({ ...at(key), ContentType: mediaType, Body: bytes }));
      } catch (error) {
        throw toFailure('S3', error);
      }
    },
    async read(key) {
      try {
        const object = await client.send(new GetObjectCommand(at(key)));
        const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
        return { mediaType: object.ContentType ?? '', bytes };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw toFailure('S3', error);
      }
    },
    async find(key) {
      try {
        const head = await client.send(new HeadObjectCommand(at(key)));
        const { TagSet } = await client.send(new GetObjectTaggingCommand(at(key)));
        const scan = scans ? readScan(TagSet) : 'clean';
        return { bytes: head.ContentLength ?? 0, mediaType: head.ContentType ?? '', scan };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw toFailure('S3', error);
      }
    },
    async remove(key) {
      try {
        await client.send(new DeleteObjectCommand(at(key)));
      } catch (error) {
        throw toFailure('S3', error);
      }
    },
  };
}

const SCAN_TAG = 'GuardDutyMalwareScanStatus';

/** A file that could not be scanned (encrypted, too deep) is not known to be clean. */
function readScan(tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = []): Scan {
  const word = tags.find(({ Key }) => Key === SCAN_TAG)?.Value;
  if (word === undefined) return 'pending';
  if (word === 'NO_THREATS_FOUND') return 'clean';
  return word === 'THREATS_FOUND' ? 'infected' : 'unscannable';
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');
}
