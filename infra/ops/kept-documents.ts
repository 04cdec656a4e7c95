/** Every document of a stage, for exports: what members uploaded, by the key that it lies under. */
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

export interface KeptDocument {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface KeptDocuments {
  keys(): AsyncGenerator<string>;
  read(key: string): Promise<KeptDocument>;
  write(key: string, document: KeptDocument): Promise<void>;
}

export function openKeptDocuments(client: S3Client, bucket: string): KeptDocuments {
  return {
    async *keys() {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, ...(token && { ContinuationToken: token }) }),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
    async read(key) {
      const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      return { mediaType: ContentType ?? 'application/octet-stream', bytes };
    },
    async write(key, { mediaType, bytes }) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaType }),
      );
    },
  };
}
