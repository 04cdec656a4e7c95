/**
 * A form that was sent when its session had ended. It is kept until somebody has signed in on the same browser, sealed
 * with a secret that only that browser has: who reads the store learns nothing of what was written.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { formValueName } from './form-value.ts';
import type { KeptFormCookie } from './session-cookies.ts';
import { holds, keptSeconds, readSession, removeSession } from './session-records.ts';

export interface KeptForm {
  /** What it was sent to. */
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
}

interface Sealed extends KeptForm {
  /** Whose session had ended, where that is still known. */
  readonly personId: string | undefined;
}

type KeptDeps = Pick<Deps, 'store' | 'random'>;

/** Larger forms are not kept. */
const mostBytes = 100_000;
const cipherName = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Keeps the form that was just sent.
 * @param now real time, in milliseconds
 * @returns whether it is kept: not when there is nothing in it, or too much
 */
export async function keepForm(
  deps: KeptDeps,
  c: Context,
  cookie: KeptFormCookie,
  now: number,
): Promise<boolean> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const texts = Object.entries(body).filter(
    ([name, value]) => typeof value === 'string' && name !== formValueName,
  );
  const ended = cookie.readSession(c);
  const record = ended === undefined ? undefined : (await readSession(deps.store, digest(ended)))?.data;
  const personId = record?.state === 'signed-in' ? record.personId : undefined;
  const text = JSON.stringify({ path: c.req.path, texts, personId });
  if (texts.length === 0 || Buffer.byteLength(text) > mostBytes) return false;
  const secret = deps.random.secret();
  const key = keys.session(digest(secret));
  const data = { state: 'kept-form', sealed: seal(text, secret) } as const;
  const expiresAt = Math.floor(now / 1000) + keptSeconds;
  if (!(await holds(deps.store.transact([{ op: 'put', key, data, when: 'absent', expiresAt }]))))
    return false;
  cookie.setKept(c, secret);
  return true;
}

/** The form that this browser sent to the path, for the person who has signed in since. */
export async function findKeptForm(
  { store }: Pick<Deps, 'store'>,
  c: Context,
  cookie: KeptFormCookie,
  personId: string,
): Promise<KeptForm | undefined> {
  const secret = cookie.readKept(c);
  const record = secret === undefined ? undefined : (await readSession(store, digest(secret)))?.data;
  if (secret === undefined || record?.state !== 'kept-form') return undefined;
  const form = open(record.sealed, secret);
  const isTheirs = form?.personId === undefined || form.personId === personId;
  return form?.path === c.req.path && isTheirs ? form : undefined;
}

/** Nothing is kept any more, here or in the browser. */
export async function forgetKeptForm(
  { store }: Pick<Deps, 'store'>,
  c: Context,
  cookie: KeptFormCookie,
): Promise<void> {
  const secret = cookie.readKept(c);
  if (secret === undefined) return;
  cookie.dropKept(c);
  await removeSession(store, digest(secret));
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`kept form ${secret}`).digest();
}

function seal(text: string, secret: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(cipherName, keyOf(secret), iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64');
}

function open(sealed: string, secret: string): Sealed | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(cipherName, keyOf(secret), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    const { path, texts, personId } = JSON.parse(text.toString());
    return { path, texts: new Map(texts), personId };
  } catch {
    return undefined;
  }
}
