/**
 * Reads the XML of a bank file into elements. Strict on purpose: anything that the XML 1.0 and Namespaces
 * recommendations call an error is refused, and so are document types, entities and processing instructions,
 * which no bank message needs and attackers use; only a style sheet's, which banks add for browsers, is passed over.
 * What the elements mean comes afterwards.
 */

import { BankFileRejected } from './bank-file.ts';
import { malformed, requireCharacters, resolveReferences, resolveText } from './xml-characters.ts';
import {
  type Attribute,
  documentScope,
  type NamespaceScope,
  qualifiedNamePattern,
  refuseRepeated,
  resolveName,
  scopeInside,
} from './xml-names.ts';

export interface XmlElement {
  readonly namespace: string;
  /** The name without its prefix. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly XmlElement[];
  /** The character data directly inside, in order, references resolved. */
  readonly text: string;
}

/** ISO 20022 messages nest about twenty deep. */
const deepestNesting = 64;
const noAttributes: readonly Attribute[] = [];
const noChildren: XmlElement[] = [];
const tagName = new RegExp(qualifiedNamePattern, 'uy');
const attribute = new RegExp(
  `[ \\t\\r\\n]+(${qualifiedNamePattern})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  'uy',
);
const tagEnd = /[ \t\r\n]*(\/?)>/y;
const closingEnd = /[ \t\r\n]*>/y;
const blank = /^[ \t\r\n]*$/;
const declaration = new RegExp(
  `^<\\?xml${declared('version', '1\\.0')}(?:${declared('encoding', '[A-Za-z][\\w.\\-]*')})?` +
    `(?:${declared('standalone', '(?:yes|no)')})?[ \\t\\r\\n]*\\?>`,
);
/** An element while its inside is being read; most have no elements inside, and share one empty list. */
interface GrowingElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

interface OpenElement {
  readonly element: GrowingElement;
  readonly qualifiedName: string;
  readonly scope: NamespaceScope;
}

/**
 * Looks at an element once it is complete; true when it has taken what it needs of it, and the tree forgets it.
 */
export type TakeElement = (element: XmlElement, parent: XmlElement) => boolean;

const takeNothing: TakeElement = () => false;
/** So many tags are read in a few milliseconds. */
const tagsPerPiece = 4000;

/**
 * The root element of a document, without byte order mark. Throws BankFileRejected for anything that is not
 * sound.
 */
export function readXml(document: string): XmlElement {
  const pieces = readXmlInPieces(document, takeNothing);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/**
 * The same piece by piece, so that others can be served in between; what `take` takes needs no memory any more.
 */
export function* readXmlInPieces(xml: string, take: TakeElement): Generator<void, XmlElement> {
  requireCharacters(xml);
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let position = afterDeclaration(xml);
  for (let tags = 0; position < xml.length; tags += 1) {
    if (tags % tagsPerPiece === tagsPerPiece - 1) yield;
    const current = open.at(-1);
    const markup = xml.indexOf('<', position);
    const text = xml.slice(position, markup < 0 ? xml.length : markup);
    if (current) current.element.text += text === '' ? '' : resolveText(unified(text));
    else if (!blank.test(text)) throw malformed('There is text outside the root element');
    if (markup < 0) break;
    if (xml.startsWith('<!--', markup)) {
      position = afterComment(xml, markup);
    } else if (xml.startsWith('<![CDATA[', markup)) {
      position = readCharacterData(xml, markup, current);
    } else if (xml.startsWith('</', markup)) {
      position = readClosingTag(xml, markup, open.pop());
      forget(current?.element, open.at(-1)?.element, take);
    } else if (!root && xml.startsWith('<?xml-stylesheet', markup)) {
      position = afterStyleSheet(xml, markup);
    } else {
      refuseDeclarations(xml, markup);
      if (!current && root) throw malformed('There is more than one root element');
      position = readOpeningTag(xml, markup, open, (element) => {
        root ??= element;
        if (current) addChild(current.element, element);
      });
    }
  }
  if (!root || open.length > 0) throw malformed('The document ends before its root element does');
  return root;
}

/** A line ends in one sign, however it was written (XML 1.0, 2.11). */
function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function forget(closed: XmlElement | undefined, parent: GrowingElement | undefined, take: TakeElement): void {
  if (closed && parent && take(closed, parent)) parent.children.pop();
}

function afterStyleSheet(xml: string, markup: number): number {
  const end = xml.indexOf('?>', markup);
  if (end < 0 || !/^[ \t\r\n]/.test(xml.slice(markup + 16, markup + 17)))
    throw malformed('An instruction is not closed');
  return end + 2;
}

function readOpeningTag(
  xml: string,
  markup: number,
  open: OpenElement[],
  place: (made: XmlElement) => void,
): number {
  const qualifiedName = match(tagName, xml, markup + 1)?.[0];
  if (qualifiedName === undefined) throw malformed('A tag has no valid name');
  let position = markup + 1 + qualifiedName.length;
  let attributes = noAttributes;
  if (xml[position] !== '>') [attributes, position] = readAttributes(xml, position);
  const end = match(tagEnd, xml, position);
  if (!end) throw malformed('A tag is not written correctly');
  const scope = scopeInside(open.at(-1)?.scope ?? documentScope(), attributes);
  refuseRepeated(attributes, scope);
  const { namespace, name } = resolveName(qualifiedName, scope);
  const element: GrowingElement = { namespace, name, attributes, children: noChildren, text: '' };
  place(element);
  if (end[1] === '') open.push({ element, qualifiedName, scope });
  if (open.length > deepestNesting) throw new BankFileRejected('too-large', 'Elements are nested too deeply');
  return position + end[0].length;
}

function addChild(parent: GrowingElement, child: XmlElement): void {
  if (parent.children === noChildren) parent.children = [child];
  else parent.children.push(child);
}

function readAttributes(xml: string, start: number): [attributes: readonly Attribute[], end: number] {
  const attributes: Attribute[] = [];
  let position = start;
  for (let found = match(attribute, xml, position); found; found = match(attribute, xml, position)) {
    const raw = found[2] ?? found[3] ?? '';
    attributes.push([found[1] ?? '', resolveReferences(raw.replace(/\r\n?|[\t\n]/g, ' '))]);
    position += found[0].length;
  }
  return [attributes, position];
}

function readClosingTag(xml: string, markup: number, closed: OpenElement | undefined): number {
  if (!closed || !xml.startsWith(closed.qualifiedName, markup + 2))
    throw malformed('A closing tag fits no open tag');
  const position = markup + 2 + closed.qualifiedName.length;
  const end = match(closingEnd, xml, position);
  if (!end) throw malformed('A closing tag fits no open tag');
  return position + end[0].length;
}

function readCharacterData(xml: string, markup: number, current: OpenElement | undefined): number {
  const end = xml.indexOf(']]>', markup);
  if (end < 0 || !current)
    throw malformed('A CDATA section is not closed, or stands outside the root element');
  current.element.text += unified(xml.slice(markup + 9, end));
  return end + 3;
}

function afterComment(xml: string, markup: number): number {
  const end = xml.indexOf('--', markup + 4);
  if (end < 0 || xml[end + 2] !== '>') throw malformed('A comment is not closed, or holds two hyphens');
  return end + 3;
}

/** Where the document proper begins; its declaration, if there is one, must be plain XML 1.0. */
function afterDeclaration(xml: string): number {
  if (!/^<\?xml[ \t\r\n]/.test(xml)) return 0;
  const found = declaration.exec(xml);
  if (!found) throw malformed('The XML declaration is not correct');
  return found[0].length;
}

function refuseDeclarations(xml: string, markup: number): void {
  if (/^<\?xml[ \t\r\n?]/.test(xml.slice(markup, markup + 6)))
    throw malformed('An XML declaration is out of place');
  if (!xml.startsWith('<!', markup) && !xml.startsWith('<?', markup)) return;
  if (!xml.includes('>', markup)) throw malformed('The document ends inside a declaration');
  throw new BankFileRejected(
    'dtd-not-allowed',
    'Document types and processing instructions are not accepted',
  );
}

/** The pattern of one item of the XML declaration, in either kind of quotes. */
function declared(name: string, value: string): string {
  return `[ \\t\\r\\n]+${name}[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"${value}"|'${value}')`;
}

function match(pattern: RegExp, xml: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(xml);
}
