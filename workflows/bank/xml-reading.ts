/**
 * Reads the XML of a bank file into elements. Strict on purpose: anything that the XML 1.0 and Namespaces
 * recommendations call an error is refused, and so are document types, entities and processing instructions,
 * which no bank message needs and attackers use; only a style sheet's, which banks add for browsers, is passed over.
 * What the elements mean comes afterwards.
 */

import { BankFileRejected } from './bank-file.ts';
import { partsOf, TextWindow } from './text-window.ts';
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
 * Looks at an element once it is complete, with the one around it and the one around that; true when it has taken what
 * it needs of it, and the tree forgets it.
 */
export type TakeElement = (element: XmlElement, parent: XmlElement, around?: XmlElement) => boolean;

const takeNothing: TakeElement = () => false;
/** So many tags are read in a few milliseconds. */
const tagsPerPiece = 1000;
const partLength = 256 * 1024;

/**
 * The root element of a document, without byte order mark. Throws BankFileRejected for anything that is not
 * sound.
 */
export function readXml(document: string): XmlElement {
  const pieces = readXmlInPieces(partsOf(document, partLength), takeNothing);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/**
 * The same piece by piece, so that others can be served in between; what `take` takes needs no memory any more.
 * @param parts of the document, none of which ends within a sign
 */
export function* readXmlInPieces(parts: Iterable<string>, take: TakeElement): Generator<void, XmlElement> {
  const window = new TextWindow(sound(parts));
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  window.from(0);
  let position = afterDeclaration(window.text);
  for (let tags = 0; ; tags += 1) {
    if (tags % tagsPerPiece === tagsPerPiece - 1) yield;
    position = window.from(position);
    if (position >= window.text.length) break;
    const current = open.at(-1);
    const begin = window.find('<', position);
    const text = window.text.slice(position, begin < 0 ? window.text.length : begin);
    if (current) current.element.text += text === '' ? '' : resolveText(unified(text));
    else if (!blank.test(text)) throw malformed('There is text outside the root element');
    if (begin < 0) break;
    const markup = window.from(begin);
    if (window.text.startsWith('<!--', markup)) {
      position = afterComment(window, markup);
    } else if (window.text.startsWith('<![CDATA[', markup)) {
      position = readCharacterData(window, markup, current);
    } else if (window.text.startsWith('</', markup)) {
      position = readClosingTag(window.text, markup, open.pop());
      forget(current?.element, open, take);
    } else if (!root && window.text.startsWith('<?xml-stylesheet', markup)) {
      position = afterStyleSheet(window.text, markup);
    } else {
      refuseDeclarations(window.text, markup);
      if (!current && root) throw malformed('There is more than one root element');
      position = readOpeningTag(window.text, markup, open, (element) => {
        root ??= element;
        if (current) addChild(current.element, element);
      });
    }
  }
  if (!root || open.length > 0) throw malformed('The document ends before its root element does');
  return root;
}

function* sound(parts: Iterable<string>): Generator<string> {
  for (const part of parts) {
    requireCharacters(part);
    yield part;
  }
}

/** A line ends in one sign, however it was written (XML 1.0, 2.11). */
function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function forget(closed: XmlElement | undefined, open: readonly OpenElement[], take: TakeElement): void {
  const parent = open.at(-1)?.element;
  if (closed && parent && take(closed, parent, open.at(-2)?.element)) parent.children.pop();
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

function readCharacterData(window: TextWindow, markup: number, current: OpenElement | undefined): number {
  const end = window.find(']]>', markup);
  if (end < 0 || !current)
    throw malformed('A CDATA section is not closed, or stands outside the root element');
  current.element.text += unified(window.text.slice(markup + 9, end));
  return end + 3;
}

function afterComment(window: TextWindow, markup: number): number {
  const end = window.find('--', markup + 4);
  // One sign more than what was looked for has to be there.
  if (end >= 0) window.find('>', end + 2);
  if (end < 0 || window.text[end + 2] !== '>')
    throw malformed('A comment is not closed, or holds two hyphens');
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
