/**
 * Looks whether a file is what it says, and nothing else besides: a file that can be read as two things is refused,
 * because the one that was checked may not be the one that is opened.
 */

import { isActivePdf } from './pdf-check.ts';

export type ContentRefusal = 'wrong-content' | 'two-in-one' | 'active-content';

/** What a file begins with, up to here, is what programs look at to guess its type. */
const headBytes = 1024;

/** @returns undefined when the bytes are a file of that type alone */
export function checkContent(mediaType: string, bytes: Uint8Array): ContentRefusal | undefined {
  const check = checks[mediaType];
  if (!check?.isOfType(bytes)) return 'wrong-content';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (hasArchive(text) || check.isMore(text)) return 'two-in-one';
  return check.isActive?.(text, bytes) || isTestProgram(text) ? 'active-content' : undefined;
}

interface ContentCheck {
  isOfType(bytes: Uint8Array): boolean;
  /** Whether it is another kind of file as well. */
  isMore(text: string): boolean;
  isActive?(text: string, bytes: Uint8Array): boolean;
}

const checks: Readonly<Record<string, ContentCheck>> = {
  'application/pdf': {
    isOfType: (bytes) => startsWith(bytes, '%PDF-'),
    isMore: (text) => hasMarkup(text.slice(0, headBytes)) || !/%%EOF\s*$/.test(text.slice(-headBytes)),
    isActive: isActivePdf,
  },
  'image/jpeg': {
    isOfType: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
    isMore: (text) =>
      isOtherFile(text) || isFileBehind(text.slice(Math.max(0, text.lastIndexOf('\xff\xd9')))),
  },
  'image/png': {
    isOfType: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
    isMore: (text) => isOtherFile(text) || !text.endsWith('IEND\xae\x42\x60\x82'),
  },
  'text/plain': { isOfType: isPlainText, isMore: (text) => isOtherFile(text) || packedArchive.test(text) },
};

/** The harmless program that all scanners agree to refuse, so that a refusal can be tried out where none scans. */
function isTestProgram(text: string): boolean {
  return text.includes('$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!');
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, position) => bytes[position] === character.charCodeAt(0));
}

function isOtherFile(text: string): boolean {
  const head = text.slice(0, headBytes);
  return head.includes('%PDF-') || hasMarkup(head);
}

function hasMarkup(text: string): boolean {
  return markup.test(text);
}

const markup = new RegExp(
  `<(?:!--|(?:${[
    ...['!doctype', 'html', 'head', 'body', 'script', 'style', 'meta', 'base', 'link', 'form', 'svg', 'math'],
    ...['iframe', 'img', 'object', 'embed', 'video', 'audio', 'template', '\\?xml', '\\?php'],
  ].join('|')})\\b)`,
  'i',
);

/** Cameras put pictures and films behind a picture: nothing else stands there. */
function isFileBehind(text: string): boolean {
  return hasMarkup(text) || filesBehind.some((signature) => text.includes(signature));
}

/** PDF, programs of Windows and Linux, gzip, bzip2, tar. */
const filesBehind = [
  '%PDF-',
  'MZ\x90\0',
  '\x7fELF',
  '\x1f\x8b\x08\0\0\0\0\0',
  '\x1f\x8b\x08\x08',
  'BZh91AY&SY',
  'ustar',
];

/**
 * An archive anywhere in the file: ZIP is read from its end and can hang behind any other file, and whatever holds one
 * whole brings along what nobody has looked at. With as much behind each signature as no picture has by chance: of a
 * ZIP's parts the version that can read them.
 */
const archives = [
  ...['\x0a', '\x14', '\x15', '\x2d', '\x2e', '\x33', '\x3f'].map((version) => `PK\x03\x04${version}\0`),
  ...['PK\x05\x06\0\0\0\0', 'PK\x06\x06\x2c\0\0\0', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'],
  ...['MSCF\0\0\0\0', '\xfd7zXZ\0'],
];

/** A ZIP, RAR, 7z or gzip archive as a mail writes it, quoted or in a link: base64 that begins with its signature. */
const packedArchive = /(?:^|[^\w+/])(?:UEsDB[ABC]|UmFyIRoH|N3q8ryc|H4sIA)[\w+/]{16,}/m;

function hasArchive(text: string): boolean {
  return archives.some((signature) => text.includes(signature));
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
