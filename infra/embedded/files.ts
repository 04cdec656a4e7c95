/**
 * The files port on a folder: tickets and links are signed texts in the address itself, as S3's are, so that a
 * restart forgets none; the HTTP server hands what arrives under them to `receive` and `open`.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Clock } from '../../functions/platform/clock.ts';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import {
  checkFileKey,
  checkUpload,
  type Files,
  type Scan,
  type StoredFile,
  savedAs,
  TICKET_SECONDS,
} from '../../functions/platform/files/port.ts';

export interface FolderFilesOptions {
  /** Made when absent. */
  readonly folder: string;
  /** Where the server takes uploads in, and hands files out: `…/uploads`, `…/downloads`, no slash at the end. */
  readonly uploadUrl: string;
  readonly downloadUrl: string;
  readonly clock: Clock;
  /** What stands here for the scanner of the cloud; by default it speaks at once, and knows the test file alone. */
  readonly scanner?: (bytes: Uint8Array) => Scan;
  /** Told of each file that was taken in under a ticket, by its key, before it is said to be there. */
  readonly onStored?: ((key: string) => Promise<void>) | undefined;
}

/** The harmless program that all scanners agree to refuse. */
const testFile = '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!';

const scanAtOnce = (bytes: Uint8Array): Scan =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(testFile) ? 'infected' : 'clean';

export type Refusal = 'unknown-ticket' | 'expired' | 'wrong-size' | 'wrong-type';

export interface OpenedFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** For the header `Content-Disposition`. */
  readonly disposition: string;
}

export interface FolderFiles extends Files {
  /** Takes in what was posted under a ticket; the same file again replaces itself. */
  receive(ticket: string, file: { mediaType: string; bytes: Uint8Array }): Promise<'stored' | Refusal>;
  /** What a link leads to, or undefined when it is altered, expired, or leads to no file. */
  open(link: string): Promise<OpenedFile | undefined>;
}

const expiry = { key: z.string(), expiresAt: z.number() };
const uploadSchema = z.object({
  use: z.literal('upload'),
  ...expiry,
  mediaType: z.string(),
  bytes: z.number(),
});
const downloadSchema = z.object({ use: z.literal('download'), ...expiry, name: z.string() });

export function createFolderFiles({
  folder,
  uploadUrl,
  downloadUrl,
  clock,
  scanner = scanAtOnce,
  onStored,
}: FolderFilesOptions): FolderFiles {
  mkdirSync(folder, { recursive: true });
  const seal = createSeal(path.join(folder, '.signing-key'));
  const expiresAt = () => clock.now() + TICKET_SECONDS * 1000;
  const place = (key: string) => path.join(folder, `${checkFileKey(key)}.file`);

  return {
    async offerUpload(upload) {
      const { key, mediaType, bytes } = checkUpload(upload);
      const until = expiresAt();
      const ticket = seal.write({ use: 'upload', key, mediaType, bytes, expiresAt: until });
      const fields = { 'Content-Type': mediaType, ticket };
      return { url: uploadUrl, method: 'POST', fields, expiresAt: new Date(until).toISOString() };
    },
    async offerDownload(key, name) {
      const link = { use: 'download', key: checkFileKey(key), name, expiresAt: expiresAt() };
      return `${downloadUrl}/${seal.write(link)}`;
    },
    async receive(ticket, file) {
      const upload = seal.read(uploadSchema, ticket);
      if (!upload) return 'unknown-ticket';
      if (clock.now() >= upload.expiresAt) return 'expired';
      if (file.bytes.byteLength !== upload.bytes) return 'wrong-size';
      if (file.mediaType !== upload.mediaType) return 'wrong-type';
      await store(place(upload.key), file);
      await onStored?.(upload.key);
      return 'stored';
    },
    async open(link) {
      const wanted = seal.read(downloadSchema, link);
      if (!wanted || clock.now() >= wanted.expiresAt) return undefined;
      const file = await load(place(wanted.key));
      return file && { ...file, disposition: savedAs(wanted.name) };
    },
    async keep(key, file) {
      await store(place(key), file);
    },
    async read(key) {
      return load(place(key));
    },
    async find(key): Promise<StoredFile | undefined> {
      const file = await load(place(key));
      return (
        file && {
          bytes: file.bytes.byteLength,
          mediaType: file.mediaType,
          scan: scanner(file.bytes),
        }
      );
    },
    async remove(key) {
      await rm(place(key), { force: true }).catch(fail);
    },
  };
}

/** Type and content in one file, so that neither is ever there without the other. */
async function store(place: string, file: { mediaType: string; bytes: Uint8Array }): Promise<void> {
  const partial = `${place}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(partial, Buffer.concat([Buffer.from(`${file.mediaType}\n`), file.bytes]), {
      flush: true,
    });
    await rename(partial, place);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    fail(error);
  }
}

async function load(place: string): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const content = await readFile(place).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : fail(error),
  );
  if (!content) return undefined;
  const end = content.indexOf('\n');
  if (end < 0) throw new PermanentFailure('A stored file has lost its beginning');
  return { mediaType: content.toString('utf8', 0, end), bytes: content.subarray(end + 1) };
}

function fail(error: unknown): never {
  throw new TransientFailure('The folder of documents could not be used', { cause: error });
}

const keyBytes = 32;

/**
 * The key of the folder, made when there is none.
 * @throws Error naming the file when it holds something else: whoever knows the key can make links to every document
 */
function openKey(keyFile: string): Buffer {
  if (!existsSync(keyFile)) {
    const unfinished = `${keyFile}.${randomBytes(6).toString('hex')}`;
    writeFileSync(unfinished, randomBytes(keyBytes), { mode: 0o600, flush: true });
    renameSync(unfinished, keyFile);
  }
  const key = readFileSync(keyFile);
  if (key.length === keyBytes) return key;
  const advice =
    'Put it back from a copy, or remove it: then links to documents that were given out end at once.';
  throw new Error(`${keyFile} does not hold a signing key. ${advice}`);
}

/** Texts that only this data folder can have written, safe in an address. */
function createSeal(keyFile: string) {
  const key = openKey(keyFile);
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    write(content: object): string {
      const body = Buffer.from(JSON.stringify(content)).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read<Content>(schema: z.ZodType<Content>, text: string): Content | undefined {
      const [body = '', signature = ''] = text.split('.');
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(body);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      return schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString())).data;
    },
  };
}
