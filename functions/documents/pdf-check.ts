/**
 * Whether a PDF does something by itself: runs a program or a script, sends what is filled in, opens another file, or
 * brings one along. Names are looked for in the file as it is and in its compressed object streams, where newer PDFs keep
 * most of their objects.
 */
import { inflateSync } from 'node:zlib';

const activeSchemes = ['javascript', 'vbscript', 'file', 'data'];

/** Of actions, and of what they need; any letter may be written as `#` and two digits. */
const activeNames = [
  ...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition'],
  ...['SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Movie', 'Sound', 'Trans3D', 'FileAttachment'],
];
const activeName = new RegExp(`/(?:${activeNames.map(inAnySpelling).join('|')})(?![\\w#])`);
/** Too short to be sought anywhere: with what stands behind it, a list of parts or a reference. */
const xfaForm = new RegExp(
  `/${inAnySpelling('XFA')}(?:\\s|%[^\\r\\n]*[\\r\\n])*(?:\\[|\\d+\\s+\\d+\\s+R\\b)`,
);
/** What brings a file along need not be called so: a dictionary of where its bytes are, or a reference to one. */
const broughtFile = new RegExp(
  `/${inAnySpelling('EF')}(?:\\s|%[^\\r\\n]*[\\r\\n])*(?:<<|\\d+\\s+\\d+\\s+R\\b)`,
);
/** A link that runs a script or opens a file, its address in letters or in hexadecimal digits. */
const activeLink = new RegExp(
  `/${inAnySpelling('URI')}\\s*(?:\\(\\s*(?:${activeSchemes.join('|')}):|<\\s*(?:${activeSchemes.map(inHexadecimal).join('|')}))`,
  'i',
);
const objectStream = new RegExp(`/${inAnySpelling('ObjStm')}(?![\\w#])`);
const firstObject = new RegExp(`/${inAnySpelling('First')}[\\s\\d]`);
const objectCount = new RegExp(`/${inAnySpelling('N')}[\\s\\d]`);
const anyFilter = new RegExp(`/${inAnySpelling('Filter')}(?![\\w#])`);
const flateAlone = new RegExp(
  `/${inAnySpelling('Filter')}\\s*\\[?\\s*/(?:${inAnySpelling('FlateDecode')}|${inAnySpelling('Fl')})(?![\\w#])\\s*(?:[\\]/>]|$)`,
);

/** Together, so that a small file cannot become a large one. */
const mostInflatedBytes = 64 * 1024 * 1024;

/** @param text the file, a character for each byte */
export function isActivePdf(text: string, bytes: Uint8Array): boolean {
  if (isActive(text)) return true;
  let room = mostInflatedBytes;
  for (const { dictionary, start } of streamsOf(text)) {
    if (!isObjectStream(dictionary)) continue;
    const objects = readObjects(dictionary, bytes.subarray(start), room);
    // What cannot be looked into may hide anything.
    if (objects === undefined || isActive(objects)) return true;
    room -= objects.length;
  }
  return false;
}

function isActive(text: string): boolean {
  return activeName.test(text) || [xfaForm, broughtFile, activeLink].some((one) => one.test(text));
}

/** By its name, or by what a reader needs to take it for one. */
function isObjectStream(dictionary: string): boolean {
  return objectStream.test(dictionary) || (firstObject.test(dictionary) && objectCount.test(dictionary));
}

interface PdfStream {
  /** What stands between the beginning of the object and the stream. */
  readonly dictionary: string;
  /** Where its bytes begin. */
  readonly start: number;
}

function* streamsOf(text: string): Generator<PdfStream> {
  for (const { index, 0: keyword } of text.matchAll(/(?<![a-z])stream(?:\r\n|\n|\r)/g)) {
    const from = text.lastIndexOf('obj', index);
    if (from >= 0) yield { dictionary: text.slice(from, index), start: index + keyword.length };
  }
}

/** The objects in a stream; undefined when it is packed in a way that is not looked into. */
function readObjects(dictionary: string, bytes: Uint8Array, room: number): string | undefined {
  if (!anyFilter.test(dictionary)) return latin(bytes.subarray(0, room));
  if (!flateAlone.test(dictionary)) return undefined;
  try {
    return latin(inflateSync(bytes, { maxOutputLength: Math.max(room, 1) }));
  } catch {
    return undefined;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function inHexadecimal(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16)).join('\\s*');
}

function inAnySpelling(name: string): string {
  return [...name]
    .map((letter) => {
      const code = letter.charCodeAt(0).toString(16);
      const digits = [...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
      return `(?:${letter}|#${digits})`;
    })
    .join('');
}
