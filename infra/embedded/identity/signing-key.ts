/** The local identity provider's signing key: made at the first start, kept in the data folder ever after. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import * as z from 'zod';

/** Ed25519: of the algorithms that the provider and the clients share, the quickest to sign and verify together. */
export const signingAlgorithm = 'EdDSA';

export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
  /** What verifying needs. */
  readonly publicKeys: JSONWebKeySet;
}

const fileName = 'identity-key.json';
const storedKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.base64url(),
  d: z.base64url(),
  kid: z.string().min(1),
});

/**
 * The key of the data folder, made and stored when there is none, for this process's user alone to read.
 * @throws Error naming the file when it holds something else
 */
export async function openSigningKey(dataFolder: string): Promise<SigningKey> {
  const file = join(dataFolder, fileName);
  const text = await readFile(file, 'utf8').catch(ignoreAbsence);
  if (text !== undefined) return describeKey(parseKey(text, file));
  const key = await makeKey();
  await writeWhole(file, JSON.stringify(key));
  return describeKey(key);
}

/** A key that is kept nowhere. */
export async function passingSigningKey(): Promise<SigningKey> {
  return describeKey(await makeKey());
}

type StoredKey = z.infer<typeof storedKey>;

async function makeKey(): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return storedKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

async function describeKey({ d, ...publicPart }: StoredKey): Promise<SigningKey> {
  const publicJwk = { ...publicPart, alg: signingAlgorithm, use: 'sig' };
  const privateJwk = { ...publicJwk, d };
  const privateKey = await importJWK({ ...publicPart, d }, signingAlgorithm);
  if (privateKey instanceof Uint8Array) throw new TypeError('not a key pair');
  return { keyId: publicPart.kid, privateKey, privateJwk, publicKeys: { keys: [publicJwk] } };
}

function parseKey(text: string, file: string): StoredKey {
  try {
    return storedKey.parse(JSON.parse(text));
  } catch {
    const advice = 'Put it back from a copy, or remove it: then everybody has to sign in again.';
    throw new Error(`${file} does not hold a signing key. ${advice}`);
  }
}

/** Under its name there is the whole file or none, whenever the machine stops. */
async function writeWhole(file: string, content: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

function ignoreAbsence(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
