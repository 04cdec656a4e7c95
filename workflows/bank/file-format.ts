/** What kind of file it is by its first bytes, to read it or to say what to ask the bank for instead. */

import { BankFileRejected } from './bank-file.ts';
import { isCoda } from './coda/coda-lines.ts';

/** Formats that banks offer and that are not read here, as people know them. */
export type OtherFormat =
  | 'MT940'
  | 'MT942'
  | 'MT101'
  | 'MT900'
  | 'CFONB 120'
  | 'CFONB 240'
  | 'BAI2'
  | 'OFX'
  | 'ZIP'
  | '7z'
  | 'RAR'
  | 'gzip'
  | 'MT950'
  | 'RTF'
  | 'PDF'
  | 'Excel'
  | 'HTML'
  | 'CSV'
  | 'JSON'
  | 'CODA 1'
  | 'PKCS#7'
  | 'PGP'
  | 'PNG'
  | 'JPEG'
  | 'UTF-7'
  | 'text';

const ask = 'ask the bank for camt.053 statements in XML, or for CODA';

const sentences: Readonly<Record<OtherFormat, string>> = {
  MT940: `This is an MT940 statement of SWIFT: ${ask}`,
  MT942: `This is an MT942 report of SWIFT: ${ask}`,
  MT950: `This is an MT950 statement of SWIFT: ${ask}`,
  MT101: `This is an MT101, an order to a bank and no answer from one: ${ask}`,
  MT900: `This is an MT900 or MT910, the confirmation of a single booking: ${ask}`,
  'CFONB 120': `This is a CFONB 120 statement of French banks: ${ask}`,
  'CFONB 240': `This is a CFONB 240 file of French banks, which lists rejected operations: ${ask}, and for pain.002`,
  'CODA 1': `This is CODA in its first version: ask the bank for CODA 2, or for camt.053 statements in XML`,
  'PKCS#7':
    'This file is signed or encrypted (PKCS#7): open it with the program of the bank, and send what is in it',
  PGP: 'This file is encrypted or signed (PGP): decrypt it first, and send what is in it',
  PNG: `This is a picture: ${ask}`,
  JPEG: `This is a picture: ${ask}`,
  'UTF-7': 'This file is in UTF-7, an encoding for mails: ask the bank for it in UTF-8',
  BAI2: `This is a BAI2 statement: ${ask}`,
  OFX: `This is an OFX file for home accounting: ${ask}`,
  ZIP: 'This is a ZIP archive: unpack it and send the files in it one by one',
  '7z': 'This is a 7z archive: unpack it and send the files in it one by one',
  RAR: 'This is a RAR archive: unpack it and send the files in it one by one',
  gzip: 'This is a compressed file: unpack it and send what is in it',
  RTF: `This is a text document, made for people to read: ${ask}`,
  PDF: `This is a PDF, made for people to read: ${ask}`,
  Excel: `This is a spreadsheet: ${ask}`,
  HTML: `This is a page of a web site, perhaps of a session that had ended: download the file again, and ${ask}`,
  CSV: `This is a table in CSV, which each bank writes in its own way: ${ask}`,
  JSON: `This is JSON: ${ask}`,
  text: `This is a text, and no statement that is known here: ${ask}`,
};

/** The object identifier 1.2.840.113549 of RSA Laboratories in DER, with which such a file begins. */
const signedOrSealed = '*\u0086H\u0086\u00f7';

/** `xml` and `coda` are read; everything else has a name and a sentence. */
export function formatOf(file: string | Uint8Array): 'xml' | 'coda' | OtherFormat {
  const start = startOf(file);
  const text = start.replace(/^\s+/, '');
  if (isCoda(start)) return /^.{127}1/.test(start) ? 'CODA 1' : 'coda';
  if (start.startsWith('PK\u0003') && start.includes('[Content_Types].xml')) return 'Excel';
  if (start.startsWith('PK\u0003') || start.startsWith('PK\u0005')) return 'ZIP';
  if (start.startsWith('\u001f\u008b')) return 'gzip';
  if (start.startsWith('7z\u00bc\u00af')) return '7z';
  if (start.startsWith('Rar!')) return 'RAR';
  if (text.startsWith('{\\rtf')) return 'RTF';
  if (text.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'Excel';
  if (start.startsWith('\u0089PNG')) return 'PNG';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'JPEG';
  if (text.startsWith('-----BEGIN PGP')) return 'PGP';
  if (/^-----BEGIN (?:PKCS7|CMS)/.test(text) || start.slice(0, 40).includes(signedOrSealed)) return 'PKCS#7';
  if (/^\+(?:\/v[89+/]|ADw-)/.test(text)) return 'UTF-7';
  if (/^(?:<!doctype html|<html)/i.test(text)) return 'HTML';
  if (/^OFXHEADER|^(?:<\?xml[^>]*>\s*)?(?:<\?OFX|<OFX>)/i.test(text)) return 'OFX';
  // Zeros before it: text in two or four bytes a sign, of which the decoding says more.
  if (text === '' || text.startsWith('<') || text.startsWith('\0')) return 'xml';
  if (/^(?:\{1:F|[^\n]{0,80}\s*:20:)|^:\d\d[A-Z]?:/m.test(text)) return swiftFormat(text);
  if (/^0[145][\d ]{5} {4}\d{5}/.test(start)) return 'CFONB 120';
  if (/^(?:31|34|39)[\d ]{2}.{236,}/.test(start)) return 'CFONB 240';
  if (/^01,[^\n]*,[^\n]*\//.test(text)) return 'BAI2';
  if (/^[[{]/.test(text)) return 'JSON';
  return isTable(text) ? 'CSV' : 'text';
}

/** By the number in its header, where it has one; else by fields that only one of them has. */
function swiftFormat(text: string): OtherFormat {
  const [, type] = /\{2:[IO](\d{3})/.exec(text) ?? [];
  if (type === '101' || (type === undefined && /^:(?:28D|50[A-Z]|59[A-Z]?):/m.test(text))) return 'MT101';
  if (type === '900' || type === '910') return 'MT900';
  if (type === '950') return 'MT950';
  return type === '942' || /:34F:|:13D:/.test(text) ? 'MT942' : 'MT940';
}

/** Throws BankFileRejected (`other-format`) with what it is and what helps. */
export function refuseOther(format: OtherFormat): never {
  throw new BankFileRejected('other-format', sentences[format], { format });
}

function startOf(file: string | Uint8Array): string {
  if (typeof file === 'string') return file.slice(0, 2000).replace(/^\uFEFF/, '');
  const bytes = file.subarray(0, 2000);
  // Only the kind of file is looked for: the signs that tell it are those of ASCII, and zeros stand between them.
  const text = String.fromCharCode(...bytes);
  const marked = /^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/.exec(text)?.[0].length ?? 0;
  const plain = text.slice(marked);
  return plain.startsWith('\0\0') ? plain : plain.replaceAll('\0', '');
}

/** The same number of separators, at least two, in each of the first lines. */
function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, 3);
  return [';', ',', '\t', '|'].some((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    return (counts[0] ?? 0) >= 2 && counts.slice(0, 2).every((count) => count >= 2);
  });
}
