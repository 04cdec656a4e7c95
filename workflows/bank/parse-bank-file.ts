/**
 * Reads a file from the bank: finds out what it is, and gives its content; advices come next.
 */

import {
  type AccountReportKind,
  type AccountStatement,
  type BankFile,
  BankFileRejected,
  type LineStatus,
} from './bank-file.ts';
import { readCoda } from './coda/read-coda.ts';
import { decodeUndeclared, decodeXml, largestBankFileBytes } from './decode-bank-file.ts';
import { formatOf, refuseOther } from './file-format.ts';
import { readAccountReport } from './read-account-report.ts';
import { isForeign } from './read-detail.ts';
import { readStatusReport } from './read-status-report.ts';
import { invalid } from './xml-content.ts';
import { readXmlInPieces, type XmlElement } from './xml-reading.ts';

/** Every version, the variants of national banking associations, and how some banks write the names of both. */
const messageName =
  /^(?:urn:iso:std:iso:20022:tech:xsd:|urn:swift:xsd:|http:\/\/www\.six-interbank-clearing\.com\/de\/)(pain\.002|camt\.05[234])\.\d{3}\.\d{2}(?:\.ch\.\d{2})?(?:\.xsd)?$/;
/** What a message holds, for files that name no namespace at all. */
const contents: Readonly<Record<string, string>> = {
  CstmrPmtStsRpt: 'pain.002',
  BkToCstmrAcctRpt: 'camt.052',
  BkToCstmrStmt: 'camt.053',
  BkToCstmrDbtCdtNtfctn: 'camt.054',
};
const mostEnvelopes = 3;
const anyMessage = /(?:pain|camt|pacs|acmt|admi|head|auth)\.\d{3}/;

/**
 * The content of a pain.002, camt.052, camt.053 or camt.054 file of any version, in any encoding that it declares and
 * whatever its namespace prefixes, or of a CODA file, all of it in memory: for what is not long. Throws
 * BankFileRejected; then nothing of the file may be used.
 */
export function parseBankFile(file: string | Uint8Array): BankFile {
  const format = readableFormat(file);
  if (format === 'coda') {
    const statements: AccountStatement[] = [];
    const { messageId, createdAt } = toEnd(readCoda(decodeUndeclared(file), (one) => statements.push(one)));
    return { kind: 'coda', messageId, createdAt, statements };
  }
  return readDocument(toEnd(readXmlInPieces(decodeXml(file), () => false)));
}

function toEnd<Result>(pieces: Generator<void, Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/** Throws BankFileRejected for what is too large or of another kind. */
export function readableFormat(file: string | Uint8Array): 'xml' | 'coda' {
  if (file.length > largestBankFileBytes) throw new BankFileRejected('too-large', 'The file is too large');
  const format = formatOf(file);
  return format === 'coda' || format === 'xml' ? format : refuseOther(format);
}

/** @param lines of a pain.002 that were taken out before */
export function readDocument(root: XmlElement, lines: readonly LineStatus[] = []): BankFile {
  const document = documentIn(root) ?? root;
  const kind = kindOf(document);
  if (document.name !== 'Document' || kind === undefined) throw unknownMessage(document);
  if (isForeign(withoutEntries(document), document.namespace))
    throw invalid('An element belongs to another namespace');
  return kind === 'pain.002'
    ? readStatusReport(document, lines)
    : readAccountReport(document, kind as Exclude<AccountReportKind, 'coda'>);
}

/** Banks and their programs put the message into envelopes of their own, one or several. */
function documentIn(element: XmlElement, depth = 0): XmlElement | undefined {
  if (element.name === 'Document') return element;
  if (depth >= mostEnvelopes) return undefined;
  const found = element.children.flatMap((child) => documentIn(child, depth + 1) ?? []);
  if (found.length > 1) throw invalid('The file holds more than one message');
  return found[0];
}

function kindOf({ namespace, children }: XmlElement): string | undefined {
  const [content] = children;
  if (namespace === '' && content && Object.hasOwn(contents, content.name)) return contents[content.name];
  return messageName.exec(namespace)?.[1];
}

/** What is wrong inside an entry concerns that entry. */
function withoutEntries(element: XmlElement, depth = 0): XmlElement {
  if (depth >= 2) {
    const children = element.children.filter(
      (one) => one.name !== 'Ntry' || one.namespace !== element.namespace,
    );
    return { ...element, children };
  }
  return { ...element, children: element.children.map((child) => withoutEntries(child, depth + 1)) };
}

function unknownMessage({ namespace, name, children }: XmlElement): BankFileRejected {
  const [found] = anyMessage.exec(namespace) ?? [];
  const what = children[0]?.name ?? name;
  const message = found ?? (/^[\w.-]{1,40}$/.test(what) ? what : 'XML');
  return new BankFileRejected(
    'unknown-schema',
    `This is ${message}: what is read is pain.002, camt.052, camt.053, camt.054 and CODA`,
    { message },
  );
}
