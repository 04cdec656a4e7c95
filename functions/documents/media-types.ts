/** What may be attached to a claim: types that people have at hand, and how large. */

export const maxDocumentBytes = 10 * 1024 * 1024;
/** Small enough to be handed out by a function itself; larger ones by a link. */
export const largestDownloadBytes = 4 * 1024 * 1024;

/** What a page takes in by itself: the most that a function can be handed at once. */
export const maxPageUploadBytes = 4 * 1024 * 1024;
export const maxDocumentsPerClaim = 30;

/** With the endings that a file of the type has. Mails are not among them: their attachments would come unseen. */
export const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'text/plain': ['txt', 'text'],
};

/** For an input of files: the types, from which phones offer their camera, and the endings. */
export const acceptedFiles = [
  ...Object.keys(mediaTypes),
  ...Object.values(mediaTypes)
    .flat()
    .map((ending) => `.${ending}`),
].join(',');

/**
 * The name that the file is saved under: its type's ending comes last, so that no system takes a text for a page or
 * a program because of its name.
 */
export function nameToSave(name: string, mediaType: string): string {
  const [ending] = mediaTypes[mediaType] ?? [];
  return ending === undefined || mediaTypeOf(name) === mediaType ? name : `${name}.${ending}`;
}

/** The type with its encoding, for a header: plain texts were checked to be UTF-8. */
export function servedAs(mediaType: string): string {
  return mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType;
}

/** A picture in the format of phones (HEIC), which few programs can show. */
export function isPhonePicture(name: string, mediaType: string): boolean {
  return /^image\/hei[cf]/i.test(mediaType) || /\.hei[cf]$/i.test(name);
}

/** The type that a name's ending stands for, when a browser could not tell. */
export function mediaTypeOf(name: string): string | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.entries(mediaTypes).find(([, endings]) => endings.includes(ending))?.[0];
}
