/** The documents that members in the play give: with the form mostly, some only when they are asked. */
import type { RequiredDocument, Stage } from './stage.ts';

interface Offered {
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** @param place the address of the claim or of the draft that they go with */
export async function giveDocuments(
  { api }: Stage,
  place: string,
  personId: string,
  required: readonly RequiredDocument[],
): Promise<void> {
  for (const { kind } of required.filter(({ given }) => given !== true)) {
    const text = `Justificatif : ${kind}`;
    const offer = { name: `${kind}.txt`, mediaType: 'text/plain', kind, bytes: Buffer.byteLength(text) };
    const { upload } = await api.post<Offered>(`${place}/documents`, offer, personId);
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([text], { type: 'text/plain' }));
    const { ok, status } = await api.fetch(upload.url, { method: 'POST', body: form });
    if (!ok) throw new Error(`the upload of ${kind} was answered ${status}`);
  }
}
