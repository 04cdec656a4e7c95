/** The documents that people attach to claims: what is known of each; the bytes lie with the files port. */

import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';

/** `awaited` until the file has come and was looked at; then `kept`, or `refused` and removed. */
export type DocumentState = 'awaited' | 'kept' | 'refused';

export interface DocumentRecord {
  readonly documentId: string;
  readonly claimId: string;
  /** As the person calls it. */
  readonly name: string;
  readonly mediaType: string;
  /** Which of the documents that the policy requires it is; absent where nobody said. */
  readonly kind?: string;
  readonly bytes: number;
  readonly addedBy: string;
  /** Instant, ISO 8601. */
  readonly addedAt: string;
  readonly state: DocumentState;
  /** Why it was refused: a code of the content check; `takenBack` where its giver took it off again. */
  readonly refusal?: string;
}

/** Its place is free again, its file and its name are gone; it shows nowhere any more. */
export const takenBack = 'taken-back';

export function putDocument(document: DocumentRecord, when: 'absent' | { readonly version: number }): Write {
  return { op: 'put', key: keys.document(document.claimId, document.documentId), data: document, when };
}

export async function findDocument(deps: Pick<Deps, 'store'>, claimId: string, documentId: string) {
  return deps.store.get<DocumentRecord>(keys.document(claimId, documentId));
}

/** Oldest first: the ids are ordered by time. Without those that were taken back. */
export async function documentsOf(deps: Pick<Deps, 'store'>, claimId: string) {
  const { pk, sk } = keys.document(claimId, '');
  const { items } = await deps.store.query<DocumentRecord>({ pk, prefix: sk, limit: 200 });
  return items.filter(({ data }) => data.refusal !== takenBack);
}

/** Where a ticket puts the bytes; as long as the ticket holds, they can be put there again. */
export function uploadKey({ claimId, documentId }: Pick<DocumentRecord, 'claimId' | 'documentId'>): string {
  return `incoming/${claimId}/${documentId}`;
}

/** Where the bytes lie once they were looked at; no ticket leads there. */
export function fileKey({ claimId, documentId }: Pick<DocumentRecord, 'claimId' | 'documentId'>): string {
  return `claims/${claimId}/${documentId}`;
}
