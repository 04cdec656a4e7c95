/** The text of a bank's file from its bytes: in the encoding that its first bytes or its declaration name. */

import { BankFileRejected } from './bank-file.ts';
import { partsOf } from './text-window.ts';

/** Forty thousand entries with all their details. */
export const largestBankFileBytes = 48 * 1024 * 1024;

/** What banks declare, and how the platform calls it. Latin-1 is read as Windows reads it: the same where it has signs. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};
const declaredEncoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** So many bytes are decoded at once, while the file is being read. */
const partBytes = 256 * 1024;

/**
 * The text of an XML file in parts, without byte order mark and without blank lines before it. What is text already was
 * decoded by whoever took it in. Throws BankFileRejected (`wrong-encoding`), perhaps only at a later part.
 */
export function* decodeXml(file: string | Uint8Array): Generator<string> {
  yield* withoutBlanksBefore(typeof file === 'string' ? decodedBefore(file) : decodeBytes(file));
}

function* decodedBefore(file: string): Generator<string> {
  const encoding = declaredIn(file);
  if (encoding !== undefined && encodings[encoding] === undefined) throw unknownEncoding();
  yield* partsOf(file.replace(/^\uFEFF/, ''), partBytes);
}

/**
 * The text of a file whose encoding nothing tells, such as CODA, in parts: UTF-8 where it is that, else the one of
 * Windows.
 */
export function* decodeUndeclared(file: string | Uint8Array): Generator<string> {
  if (typeof file === 'string') yield* partsOf(file.replace(/^\uFEFF/, ''), partBytes);
  else
    yield* decodeParts(
      file,
      encodings[wideEncoding(file) ?? ''] ?? (isUtf8(file) ? 'utf-8' : 'windows-1252'),
    );
}

function isUtf8(file: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let begin = 0; begin < file.length; begin += partBytes)
      decoder.decode(file.subarray(begin, begin + partBytes), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function* decodeBytes(file: Uint8Array): Generator<string> {
  const marked = markedEncoding(file);
  const declared = marked ?? declaredIn(new TextDecoder('latin1').decode(file.subarray(0, 400)));
  const label = encodings[declared ?? 'utf-8'];
  if (label === undefined) throw unknownEncoding();
  // Bytes that spell a declaration one by one are not in pairs: a program wrote its own name for a text into UTF-8.
  yield* decodeParts(file, marked === undefined && label.startsWith('utf-16') ? 'utf-8' : label);
}

function* decodeParts(file: Uint8Array, label: string): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new BankFileRejected('wrong-encoding', 'The file is not in the encoding that it declares');
    }
  };
  for (let begin = 0; begin < file.length; begin += partBytes)
    yield decode(file.subarray(begin, begin + partBytes));
  yield decode();
}

/** What the first bytes say, whatever is declared. */
function markedEncoding(file: Uint8Array): string | undefined {
  const [first, second, third] = file;
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : wideEncoding(file);
}

/** UTF-16 shows in the first two bytes: its mark, or a sign of ASCII beside a zero. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return first === 0 && second === 0 ? 'utf-32' : undefined;
}

function declaredIn(text: string): string | undefined {
  return declaredEncoding
    .exec(text.slice(0, 400).replace(/^\uFEFF|^\u00EF\u00BB\u00BF/, ''))?.[1]
    ?.toLowerCase();
}

function* withoutBlanksBefore(parts: Iterable<string>): Generator<string> {
  let begun = false;
  for (const part of parts) {
    const text: string = begun ? part : part.replace(/^[ \t\r\n]+/, '');
    begun ||= text !== '';
    if (text !== '') yield text;
  }
}

function unknownEncoding(): BankFileRejected {
  return new BankFileRejected('wrong-encoding', 'The file is in an encoding that is not read here');
}
