/** A run's file where answers are limited: handed out itself, or, when it is large, as a link that holds some minutes. */
import type { DocumentDeps } from '../documents/document-deps.ts';
import type { Person } from '../registers/store.ts';
import { paymentRunFile } from './view-run.ts';

/** What a function may answer with, less what it is wrapped in. */
const largestDownloadBytes = 4 * 1024 * 1024;

export type RunDownload =
  | { readonly kind: 'xml'; readonly xml: string }
  | { readonly kind: 'link'; readonly url: string };

/** @throws Problem as paymentRunFile */
export async function downloadRunFile(
  deps: DocumentDeps,
  actor: Person,
  runId: string,
  largestBytes = largestDownloadBytes,
): Promise<RunDownload> {
  const xml = await paymentRunFile(deps, actor, runId);
  const bytes = new TextEncoder().encode(xml);
  if (bytes.byteLength <= largestBytes) return { kind: 'xml', xml };
  const key = `exports/${deps.random.id()}`;
  await deps.files.keep(key, { mediaType: 'application/xml', bytes });
  return { kind: 'link', url: await deps.files.offerDownload(key, `pain001-${runId}.xml`) };
}
