/**
 * Files of an export, as they are or encrypted with age (age-encryption.org) to whoever may open them: what is written
 * is never on the disk in the clear. Encrypted files end in `.age`, and any program for age opens them.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { UsageError } from '../usage-error.ts';

const ending = '.age';
const mode = 0o600;

/** @throws UsageError for a recipient that is none */
export function encrypterFor(recipients: readonly string[]): Encrypter | undefined {
  if (recipients.length === 0) return undefined;
  const encrypter = new Encrypter();
  for (const one of recipients) {
    try {
      encrypter.addRecipient(one);
    } catch {
      throw new UsageError(`${one} is no recipient of age, such as age1… from age-keygen`);
    }
  }
  return encrypter;
}

/** @param file as `age-keygen` writes it: one identity a line, comments after `#` */
export async function decrypterOf(file: string | undefined): Promise<Decrypter | undefined> {
  if (file === undefined) return undefined;
  const decrypter = new Decrypter();
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  try {
    for (const one of identities) decrypter.addIdentity(one);
  } catch {
    throw new UsageError(`${file} holds no identity of age, such as AGE-SECRET-KEY-1… from age-keygen`);
  }
  if (identities.length === 0) throw new UsageError(`${file} holds no identity of age`);
  return decrypter;
}

export async function writeSealed(
  file: string,
  bytes: Uint8Array,
  sealer: Encrypter | undefined,
): Promise<void> {
  if (sealer) await writeFile(`${file}${ending}`, await sealer.encrypt(bytes), { mode });
  else await writeFile(file, bytes, { mode });
}

/** As writeSealed, of what is too large to be held. */
export async function streamSealed(
  file: string,
  lines: AsyncIterable<string>,
  sealer: Encrypter | undefined,
): Promise<void> {
  const clear = Readable.from(bytesOf(lines), { objectMode: false });
  if (!sealer) return pipeline(clear, createWriteStream(file, { mode }));
  const sealed = await sealer.encrypt(Readable.toWeb(clear) as ReadableStream<Uint8Array>);
  await pipeline(Readable.fromWeb(sealed), createWriteStream(`${file}${ending}`, { mode }));
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line);
}

/** @throws UsageError for an encrypted file without what opens it */
export async function readSealed(file: string, opener: Decrypter | undefined): Promise<Uint8Array> {
  if (!isSealed(file)) return readFile(file);
  return needed(file, opener)
    .decrypt(await readFile(`${file}${ending}`))
    .catch(notOurs(file));
}

/** As readSealed, of what is too large to be held. */
export async function readSealedStream(file: string, opener: Decrypter | undefined): Promise<Readable> {
  if (!isSealed(file)) return createReadStream(file);
  const sealed = Readable.toWeb(createReadStream(`${file}${ending}`)) as ReadableStream<Uint8Array>;
  const clear = await needed(file, opener).decrypt(sealed).catch(notOurs(file));
  return Readable.fromWeb(clear);
}

function isSealed(file: string): boolean {
  return existsSync(`${file}${ending}`);
}

function needed(file: string, opener: Decrypter | undefined): Decrypter {
  if (opener) return opener;
  throw new UsageError(`${path.basename(file)} is encrypted: name the file of the identity with --identity`);
}

function notOurs(file: string) {
  return (): never => {
    throw new UsageError(`${path.basename(file)} is not encrypted to this identity, or was changed`);
  };
}
