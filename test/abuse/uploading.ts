/** Brings a file to a claim as a program does: by a ticket, whatever is in the file. */
import type { Caller, Reply } from '../flow/caller.ts';

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What the ticket is asked for, when that is not the truth. */
  readonly offered?: { readonly mediaType?: string; readonly bytes?: number };
}

interface Offer {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly fields: Record<string, string> };
}

/** @returns the answer to the offer, and to the upload when there was a ticket */
export async function uploadByTicket(
  caller: Caller,
  claimId: string,
  { name, mediaType, content, offered = {} }: UploadedFile,
): Promise<{ offer: Reply<Offer>; uploaded: number | undefined }> {
  const file = new Blob([content], { type: mediaType });
  const offer = await caller.post<Offer>(`/api/claims/${claimId}/documents`, {
    name,
    mediaType: offered.mediaType ?? mediaType,
    bytes: offered.bytes ?? file.size,
  });
  if (offer.status !== 201) return { offer, uploaded: undefined };
  const body = new FormData();
  for (const [field, value] of Object.entries(offer.body.upload.fields)) body.append(field, value);
  body.set('file', file, 'file');
  const { status } = await fetch(offer.body.upload.url, { method: 'POST', body });
  return { offer, uploaded: status };
}
