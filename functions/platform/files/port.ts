/**
 * The files port: documents that members attach to claims go from their browser straight to where they are kept,
 * under a ticket that says how large and of which type. S3 stands behind it on AWS, a folder on the embedded runtime.
 */

/** What one file may be; nothing else is taken under its ticket. */
export interface Upload {
  /** Where it will be kept: segments of letters, digits, `-` and `_`, separated by `/`. */
  readonly key: string;
  readonly mediaType: string;
  /** Its exact size. */
  readonly bytes: number;
}

/** How to upload: a POST of `multipart/form-data` with these fields, and after them the file as `file`. */
export interface UploadTicket {
  readonly url: string;
  readonly method: 'POST';
  readonly fields: Readonly<Record<string, string>>;
  /** Instant (ISO 8601) from which the ticket is refused. */
  readonly expiresAt: string;
}

/** `pending`: the scanner has not spoken yet; `unscannable`: it cannot look into the file, and never will. */
export type Scan = 'clean' | 'infected' | 'pending' | 'unscannable';

export interface StoredFile {
  readonly bytes: number;
  readonly mediaType: string;
  readonly scan: Scan;
}

export interface FileContent {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Files {
  /** @throws RangeError for a key or media type that is none, or a size below 1 */
  offerUpload(upload: Upload): Promise<UploadTicket>;
  /**
   * A link under which the file is saved as `name`, for a few minutes; it names no person and asks for no sign-in.
   * The file need not exist. @throws RangeError for a key that is none
   */
  offerDownload(key: string, name: string): Promise<string>;
  /** Keeps a file that came through the program itself; the same key again replaces it. @throws TransientFailure */
  keep(key: string, file: FileContent): Promise<void>;
  /** The whole file, or undefined. Files are small (an upload's ticket says how small). @throws TransientFailure */
  read(key: string): Promise<FileContent | undefined>;
  /** What was uploaded under the key, or undefined. @throws TransientFailure when that could not be found out */
  find(key: string): Promise<StoredFile | undefined>;
  /** Forgets the file; twice is as good as once. @throws TransientFailure when it may still be there */
  remove(key: string): Promise<void>;
}

/** How long a ticket or a link holds. */
export const TICKET_SECONDS = 15 * 60;

const KEY = /^[\w-]+(?:\/[\w-]+)*$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** @throws RangeError when it is no key, so that no key leads out of the place where files are kept */
export function checkFileKey(key: string): string {
  if (KEY.test(key) && key.length <= 500) return key;
  throw new RangeError('Not the key of a file');
}

/** @throws RangeError */
export function checkUpload(upload: Upload): Upload {
  checkFileKey(upload.key);
  if (!MEDIA_TYPE.test(upload.mediaType)) throw new RangeError('Not a media type');
  if (Number.isSafeInteger(upload.bytes) && upload.bytes >= 1) return upload;
  throw new RangeError('A file has at least one byte');
}

/** The header that makes a browser save a file under a name, whatever is in the name. */
export function savedAs(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]+/g, '_').slice(0, 150) || 'document';
  const exact = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
