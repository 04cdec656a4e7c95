/**
 * Reads a file from the bank: checks that it is what it claims to be, and gives its content; readings come
 * next.
 */

import { type BankFile, BankFileRejected } from './bank-file.ts';
import { readAccountReport } from './read-account-report.ts';
import { readStatusReport } from './read-status-report.ts';
import { readXml, type XmlElement } from './xml-reading.ts';
import { invalid } from './xml-shape.ts';

const namespaceStart = 'urn:iso:std:iso:20022:tech:xsd:';
const versions = new Set([
  'pain.002.001.03',
  'pain.002.001.10',
  'pain.002.001.14',
  'camt.053.001.02',
  'camt.053.001.08',
  'camt.053.001.12',
  'camt.054.001.02',
  'camt.054.001.04',
  'camt.054.001.08',
  'camt.054.001.12',
]);

/** Ten thousand entries with all their details take about a third of it. */
export const largestBankFileBytes = 48 * 1024 * 1024;

/**
 * The content of a pain.002, camt.053 or camt.054 file, in UTF-8 with or without byte order mark and whatever
 * its namespace prefixes. Throws BankFileRejected; then nothing of the file may be used.
 */
export function parseBankFile(file: string | Uint8Array): BankFile {
  const document = readXml(decode(file));
  const version = document.namespace.startsWith(namespaceStart)
    ? document.namespace.slice(namespaceStart.length)
    : '';
  if (document.name !== 'Document' || !versions.has(version))
    throw new BankFileRejected(
      'unknown-schema',
      'The file is no pain.002, camt.053 or camt.054 of a known version',
    );
  refuseForeign(document, document.namespace);
  const kind = version.slice(0, 8);
  return kind === 'camt.053' || kind === 'camt.054'
    ? readAccountReport(document, kind)
    : readStatusReport(document);
}

/**
 * An element of another namespace may only stand in the envelope that the standard reserves for such data.
 */
function refuseForeign(element: XmlElement, namespace: string): void {
  for (const child of element.children) {
    if (child.namespace !== namespace) throw invalid('An element belongs to another namespace');
    if (child.name !== 'SplmtryData') refuseForeign(child, namespace);
  }
}

function decode(file: string | Uint8Array): string {
  if (file.length > largestBankFileBytes) throw new BankFileRejected('too-large', 'The file is too large');
  const xml = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decodeBytes(file);
  const [, encoding = 'UTF-8'] =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml.slice(0, 200)) ?? [];
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw notUtf8();
  return xml;
}

function decodeBytes(file: Uint8Array): string {
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(file);
    // UTF-16 and UTF-32 without a byte order mark decode as text full of NULs.
    if (xml.slice(0, 8).includes('\0')) throw notUtf8();
    return xml;
  } catch {
    throw notUtf8();
  }
}

function notUtf8(): BankFileRejected {
  return new BankFileRejected('wrong-encoding', 'The file is not encoded in UTF-8');
}
