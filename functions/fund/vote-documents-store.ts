/** The documents that votes are recorded with: what is known of each; the bytes lie with the files port. */

import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';

export interface StoredVoteDocument {
  readonly documentId: string;
  readonly envelopeId: string;
  /** As the person calls it. */
  readonly name: string;
  readonly bytes: number;
  readonly addedBy: string;
  /** Instant, ISO 8601. */
  readonly addedAt: string;
}

export function putVoteDocument(document: StoredVoteDocument): Write {
  return {
    op: 'put',
    key: keys.voteDocument(document.envelopeId, document.documentId),
    data: document,
    when: 'absent',
  };
}

export async function findVoteDocument(
  deps: Pick<Deps, 'store'>,
  envelopeId: string,
  documentId: string,
): Promise<StoredVoteDocument | undefined> {
  return (await deps.store.get<StoredVoteDocument>(keys.voteDocument(envelopeId, documentId)))?.data;
}

/** Where the bytes lie. */
export function voteFileKey({ documentId }: Pick<StoredVoteDocument, 'documentId'>): string {
  return `votes/${documentId}`;
}
