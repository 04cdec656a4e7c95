/** A run's file where answers are limited: handed out itself, or, when it is large, as a link that holds some minutes. */
import type { DocumentDeps } from '../documents/document-deps.ts';
import { largestDownloadBytes } from '../documents/media-types.ts';
import type { Person } from '../registers/store.ts';
import { type RunFile, runFile } from './view-run.ts';

export type RunDownload =
  | ({ readonly kind: 'file' } & RunFile)
  | { readonly kind: 'link'; readonly url: string };

/** @throws Problem as runFile */
export async function downloadRunFile(
  deps: DocumentDeps,
  actor: Person,
  runId: string,
  largestBytes = largestDownloadBytes,
): Promise<RunDownload> {
  const file = await runFile(deps, actor, runId);
  const bytes = new TextEncoder().encode(file.text);
  if (bytes.byteLength <= largestBytes) return { kind: 'file', ...file };
  const key = `exports/${deps.random.id()}`;
  await deps.files.keep(key, { mediaType: file.mediaType, bytes });
  return { kind: 'link', url: await deps.files.offerDownload(key, file.fileName) };
}
