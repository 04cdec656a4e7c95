/** Looks at files that came under a ticket: kept when they are what they say, removed and refused when not. */

import type { Scan } from '../platform/files/port.ts';
import type { Item } from '../platform/store/port.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import { checkContent } from './check-content.ts';
import type { DocumentDeps } from './document-deps.ts';
import { type DocumentRecord, documentsOf, fileKey, findDocument, putDocument, uploadKey } from './store.ts';

type SettlingDeps = Pick<DocumentDeps, 'store' | 'files'>;

/** What the scanner may have said already; until it speaks, the file is kept and not handed out. */
const scanRefusals: Readonly<Partial<Record<Scan, string>>> = {
  infected: 'infected',
  unscannable: 'unscannable',
};

/** The claim's documents as they stand once everything that has arrived was looked at, oldest first. */
export async function settledDocuments(deps: SettlingDeps, claimId: string): Promise<DocumentRecord[]> {
  const items = await documentsOf(deps, claimId);
  return Promise.all(items.map((item) => settleUpload(deps, item)));
}

/**
 * As settleUpload, for whatever has arrived under a key, or was scanned there: what was kept before the scanner had
 * spoken is refused once it has found something.
 */
export async function settleArrived(deps: SettlingDeps, key: string): Promise<void> {
  const [claimId = '', documentId = ''] = key.split('/').slice(1);
  const item = await findDocument(deps, claimId, documentId);
  if (!item) return;
  if (key === uploadKey(item.data)) await settleUpload(deps, item);
  if (key === fileKey(item.data)) await refuseScanned(deps, item);
}

async function refuseScanned(deps: SettlingDeps, { data, version }: Item<DocumentRecord>): Promise<void> {
  if (data.state !== 'kept') return;
  const found = await deps.files.find(fileKey(data));
  const refusal = found && scanRefusals[found.scan];
  if (!refusal) return;
  await deps.store.transact([putDocument({ ...data, state: 'refused', refusal }, { version })]);
  await deps.files.remove(fileKey(data));
}

/**
 * Twice is as good as once. What was looked at is kept in another place than tickets lead to, so that nobody puts
 * another file in its stead afterwards.
 */
export async function settleUpload(deps: SettlingDeps, item: Item<DocumentRecord>): Promise<DocumentRecord> {
  const document = item.data;
  if (document.state !== 'awaited') return document;
  const [found, file] = await Promise.all([
    deps.files.find(uploadKey(document)),
    deps.files.read(uploadKey(document)),
  ]);
  if (!found || !file) return document;
  const refusal = checkContent(document.mediaType, file.bytes) ?? scanRefusals[found.scan];
  if (!refusal) await deps.files.keep(fileKey(document), { ...file, mediaType: document.mediaType });
  const settled: DocumentRecord = refusal
    ? { ...document, state: 'refused', refusal }
    : { ...document, state: 'kept' };
  try {
    await deps.store.transact([putDocument(settled, { version: item.version })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    // Somebody else looked at the same time.
    return (await findDocument(deps, document.claimId, document.documentId))?.data ?? settled;
  }
  await deps.files.remove(uploadKey(document));
  return settled;
}
