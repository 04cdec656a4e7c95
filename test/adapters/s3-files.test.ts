/** The files port on S3: what a ticket lets a browser do, and what the bucket's answers mean. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import { createS3Files } from '../../functions/platform/files/s3.ts';
import { awsError } from './aws-errors.ts';

const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };
const s3 = mockClient(S3Client);
const now = Date.parse('2020-04-01T08:00:00Z');
const files = createS3Files({
  client: new S3Client({ region: 'eu-west-1', credentials }),
  bucket: 'documents',
  clock: { now: () => now },
  scans: true,
});
const key = 'c-1/d-1';
const $metadata = {};

beforeEach(() => s3.reset());

describe('offerUpload', () => {
  it('binds the post to one key, one type and one size', async () => {
    const ticket = await files.offerUpload({ key, mediaType: 'application/pdf', bytes: 1234 });
    expect(ticket).toMatchObject({
      url: 'https://documents.s3.eu-west-1.amazonaws.com/',
      method: 'POST',
      expiresAt: '2020-04-01T08:15:00.000Z',
      fields: { key, 'Content-Type': 'application/pdf' },
    });
    const policy = JSON.parse(Buffer.from(ticket.fields.Policy ?? '', 'base64').toString());
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1234, 1234],
        { key },
        { bucket: 'documents' },
        { 'Content-Type': 'application/pdf' },
      ]),
    );
  });

  it.each([
    { key: '../secrets', mediaType: 'text/plain', bytes: 1 },
    { key: '', mediaType: 'text/plain', bytes: 1 },
    { key: 'a//b', mediaType: 'text/plain', bytes: 1 },
    { key: 'a/${filename}', mediaType: 'text/plain', bytes: 1 },
    { key, mediaType: 'text/plain\nx', bytes: 1 },
    { key, mediaType: 'text/plain', bytes: 0 },
    { key, mediaType: 'text/plain', bytes: 1.5 },
  ])('refuses $key, $mediaType, $bytes bytes', async (upload) => {
    await expect(files.offerUpload(upload)).rejects.toBeInstanceOf(RangeError);
  });
});

describe('offerDownload', () => {
  it('signs a link that saves the file under its name, whatever is in the name', async () => {
    const link = new URL(await files.offerDownload(key, 'facture "été"\r\nX: 1.pdf'));
    expect(link.pathname).toBe('/c-1/d-1');
    expect(link.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(link.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="facture _t_X_ 1.pdf"; filename*=UTF-8''facture%20%22%C3%A9t%C3%A9%22%0D%0AX%3A%201.pdf`,
    );
  });
});

describe('find', () => {
  it.each([
    ['NO_THREATS_FOUND', 'clean'],
    ['THREATS_FOUND', 'infected'],
    ['UNSUPPORTED', 'unscannable'],
    ['FAILED', 'unscannable'],
    [undefined, 'pending'],
  ])('reads the scan %s as %s', async (word, scan) => {
    s3.on(HeadObjectCommand).resolves({ ContentLength: 12, ContentType: 'image/png' });
    s3.on(GetObjectTaggingCommand).resolves({
      TagSet: word ? [{ Key: 'GuardDutyMalwareScanStatus', Value: word }] : [],
    });
    expect(await files.find(key)).toEqual({ bytes: 12, mediaType: 'image/png', scan });
  });

  it.each([new NotFound({ message: '', $metadata }), new NoSuchKey({ message: '', $metadata })])(
    'finds nothing: $name',
    async (error) => {
      s3.onAnyCommand().rejects(error);
      expect(await files.find(key)).toBeUndefined();
    },
  );

  it('tells a failure from an absence', async () => {
    s3.onAnyCommand().rejects(awsError('SlowDown', 503));
    await expect(files.find(key)).rejects.toBeInstanceOf(TransientFailure);
    s3.onAnyCommand().rejects(awsError('AccessDenied', 403));
    await expect(files.find(key)).rejects.toBeInstanceOf(PermanentFailure);
  });
});

describe('remove', () => {
  it('deletes the object', async () => {
    s3.on(DeleteObjectCommand).resolves({});
    await files.remove(key);
    expect(s3.call(0).args[0].input).toEqual({ Bucket: 'documents', Key: key });
  });

  it('says when it may still be there', async () => {
    s3.on(DeleteObjectCommand).rejects(awsError('InternalError', 500));
    await expect(files.remove(key)).rejects.toBeInstanceOf(TransientFailure);
  });
});

describe('keep and read', () => {
  it('put and get the whole object with its type', async () => {
    s3.on(PutObjectCommand).resolves({ $metadata });
    await files.keep(key, { mediaType: 'image/png', bytes: Buffer.from('x') });
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'documents',
      Key: key,
      ContentType: 'image/png',
    });
    const body = { transformToByteArray: async () => new Uint8Array([120]) };
    s3.on(GetObjectCommand).resolves({ $metadata, ContentType: 'image/png', Body: body as never });
    expect(await files.read(key)).toEqual({ mediaType: 'image/png', bytes: new Uint8Array([120]) });
  });

  it('tell what is not there from what could not be found out', async () => {
    s3.on(GetObjectCommand).rejects(Object.assign(new Error('gone'), { name: 'NoSuchKey' }));
    expect(await files.read(key)).toBeUndefined();
    s3.on(GetObjectCommand).rejects(Object.assign(new Error('slow'), { name: 'SlowDown' }));
    await expect(files.read(key)).rejects.toThrow();
    s3.on(PutObjectCommand).rejects(Object.assign(new Error('slow'), { name: 'SlowDown' }));
    await expect(files.keep(key, { mediaType: 'image/png', bytes: Buffer.from('x') })).rejects.toThrow();
  });
});
