/**
 * Looks whether a file is what it says, and nothing else besides: a file that can be read as two things is refused,
 * because the one that was checked may not be the one that is opened.
 */

export type ContentRefusal = 'wrong-content' | 'two-in-one' | 'active-content';

/** What a file begins with, up to here, is what programs look at to guess its type. */
const headBytes = 1024;

/** @returns undefined when the bytes are a file of that type alone */
export function checkContent(mediaType: string, bytes: Uint8Array): ContentRefusal | undefined {
  const check = checks[mediaType];
  if (!check?.isOfType(bytes)) return 'wrong-content';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (hasArchive(text) || check.isMore(text)) return 'two-in-one';
  return check.isActive?.(text) || isTestProgram(text) ? 'active-content' : undefined;
}

interface ContentCheck {
  isOfType(bytes: Uint8Array): boolean;
  /** Whether it is another kind of file as well. */
  isMore(text: string): boolean;
  isActive?(text: string): boolean;
}

const checks: Readonly<Record<string, ContentCheck>> = {
  'application/pdf': {
    isOfType: (bytes) => startsWith(bytes, '%PDF-'),
    isMore: (text) => hasMarkup(text.slice(0, headBytes)) || !/%%EOF\s*$/.test(text.slice(-headBytes)),
    isActive: (text) => activeNames.test(text),
  },
  'image/jpeg': {
    isOfType: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
    isMore: (text) => isOtherFile(text) || hasMarkup(text.slice(Math.max(0, text.lastIndexOf('\xff\xd9')))),
  },
  'image/png': {
    isOfType: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
    isMore: (text) => isOtherFile(text) || !text.endsWith('IEND\xae\x42\x60\x82'),
  },
  'text/plain': { isOfType: isPlainText, isMore: isOtherFile },
  'message/rfc822': {
    isOfType: (bytes) => isMailText(bytes),
    // The body of a mail may be HTML; what stands before it may not.
    isMore: (text) => isOtherFile(text.split(/\r?\n\r?\n/, 1)[0] ?? ''),
  },
};

/** Names in a PDF that run something or bring a file along, with any of their letters written as `#` and two digits. */
const activeNames = new RegExp(
  `/(${['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia'].map(inAnySpelling).join('|')})(?![\\w#])`,
);

function inAnySpelling(name: string): string {
  return [...name]
    .map((letter) => {
      const code = letter.charCodeAt(0).toString(16);
      const digits = [...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
      return `(?:${letter}|#${digits})`;
    })
    .join('');
}

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
  return /<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)\b/i.test(text);
}

/** A ZIP archive is read from its end, so it can hang behind any other file. */
function hasArchive(text: string): boolean {
  return text.slice(-66_000).includes('PK\x05\x06');
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

/** A header of mail before anything else; bytes above ASCII may stand in the body. */
function isMailText(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const header = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    !text.includes('\0') &&
    /^[\w-]+:/.test(text) &&
    /^(from|date|received|mime-version|message-id):/im.test(header)
  );
}
