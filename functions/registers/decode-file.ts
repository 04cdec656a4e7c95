/** An uploaded text file as text: before it the route that received the bytes, after it the reader of the format. */

export const MAX_FILE_MEBIBYTES = 10;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'file-too-large' | 'not-utf-8' };

/** What a decoder that loses bytes puts in their place. */
const REPLACEMENT = '\uFFFD';

/** UTF-8 alone is taken in, with or without a byte order mark: a guess would spoil people's names. */
export function decodeFile(file: string | Uint8Array): Decoded {
  const bytes = typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength;
  if (bytes > MAX_FILE_MEBIBYTES * 1024 * 1024) return { ok: false, problem: 'file-too-large' };
  const text = typeof file === 'string' ? file : decodeUtf8(file);
  if (text === undefined || text.includes(REPLACEMENT) || looksLikeUtf16(text)) {
    return { ok: false, problem: 'not-utf-8' };
  }
  return { ok: true, text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** ASCII letters in UTF-16 are every second byte of valid UTF-8 too, with zeros between them. */
function looksLikeUtf16(text: string): boolean {
  return text.slice(0, 4).includes('\0');
}
