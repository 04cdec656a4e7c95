/** Looks at files that came under a ticket: kept when they are what they say, removed and refused when not. */
import type { Item } from '../adapters/store/port.ts';
import { ConditionFailed } from '../adapters/store/port.ts';
import { type DocumentRecord, documentsOf, fileKey, putDocument } from '../records/documents.ts';
import { checkContent } from './check-content.ts';
import type { DocumentDeps } from './upload.ts';

/** The claim's documents as they stand once everything that has arrived was looked at, oldest first. */
export async function settledDocuments(deps: DocumentDeps, claimId: string): Promise<DocumentRecord[]> {
  const items = await documentsOf(deps, claimId);
  return Promise.all(items.map((item) => settleUpload(deps, item)));
}

/** Twice is as good as once: what was found does not depend on who looked first. */
export async function settleUpload(deps: DocumentDeps, item: Item<DocumentRecord>): Promise<DocumentRecord> {
  const document = item.data;
  if (document.state !== 'awaited') return document;
  const key = fileKey(document);
  const found = await deps.files.find(key);
  if (!found) return document;
  const file = await deps.files.read(key);
  if (!file) return document;
  const refusal =
    found.scan === 'infected' ? 'infected' : (checkContent(document.mediaType, file.bytes) ?? undefined);
  const settled: DocumentRecord = refusal
    ? { ...document, state: 'refused', refusal }
    : { ...document, state: 'kept' };
  if (refusal) await deps.files.remove(key);
  try {
    await deps.store.transact([putDocument(settled, { version: item.version })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return settled;
}
