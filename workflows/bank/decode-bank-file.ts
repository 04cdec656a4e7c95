/** The text of a bank's file from its bytes: in the encoding that its first bytes or its declaration name. */

import { BankFileRejected } from './bank-file.ts';

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

/**
 * The text of an XML file, without byte order mark and without blank lines before it. What is text already was
 * decoded by whoever took it in. Throws BankFileRejected (`wrong-encoding`).
 */
export function decodeXml(file: string | Uint8Array): string {
  if (typeof file !== 'string') return trimmedStart(decodeBytes(file));
  const encoding = declaredIn(file);
  if (encoding !== undefined && encodings[encoding] === undefined) throw unknownEncoding();
  return trimmedStart(file.replace(/^\uFEFF/, ''));
}

/**
 * The text of a file whose encoding nothing tells, such as CODA: UTF-8 where it is that, else the one of Windows.
 */
export function decodeUndeclared(file: string | Uint8Array): string {
  if (typeof file === 'string') return file.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

function decodeBytes(file: Uint8Array): string {
  const wide = wideEncoding(file);
  const declared =
    wide === undefined ? declaredIn(new TextDecoder('latin1').decode(file.subarray(0, 400))) : wide;
  const label = encodings[declared ?? 'utf-8'];
  // Bytes that spell a declaration one by one are not in pairs, whatever it says.
  if (label === undefined || (wide === undefined && label.startsWith('utf-16'))) throw unknownEncoding();
  try {
    return new TextDecoder(label, { fatal: true }).decode(file);
  } catch {
    throw new BankFileRejected('wrong-encoding', 'The file is not in the encoding that it declares');
  }
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

function trimmedStart(text: string): string {
  return /^\s/.test(text) ? text.replace(/^[ \t\r\n]+/, '') : text;
}

function unknownEncoding(): BankFileRejected {
  return new BankFileRejected('wrong-encoding', 'The file is in an encoding that is not read here');
}
