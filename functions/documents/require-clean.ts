/** Lets a file that somebody brought be handed out once the scanner has said that it is clean, on every home. */
import type { Files } from '../platform/files/port.ts';
import { problem } from '../platform/problem.ts';

/** @throws Problem 409 `being-scanned` while nobody has looked, `refused` for what is not clean, 404 without a file */
export async function requireClean(files: Files, key: string): Promise<void> {
  const file = await files.find(key);
  if (!file) throw problem('not-found');
  if (file.scan === 'pending') throw problem('being-scanned');
  if (file.scan === 'infected') throw problem('refused.file');
  if (file.scan === 'unscannable') throw problem('refused.unscannable');
}
