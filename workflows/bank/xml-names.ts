/**
 * The names of elements and attributes in an XML document, and the namespaces that their prefixes stand for.
 */

import { BankFileRejected } from './bank-file.ts';

/** What a qualified name stands for. */
export interface ResolvedName {
  readonly namespace: string;
  readonly name: string;
}

/** The prefixes of one element and what is inside it, the empty one for the default namespace. */
export interface NamespaceScope {
  readonly namespaces: ReadonlyMap<string, string>;
  /** Names resolved before: a message repeats a few dozen of them thousands of times. */
  readonly resolved: Map<string, ResolvedName>;
}

/** An attribute as written: its qualified name and its value, references resolved. */
export type Attribute = readonly [qualifiedName: string, value: string];

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/**
 * Each element that declares one copies them all: without a limit, a few megabytes could keep a reader busy
 * for hours.
 */
const mostNamespaces = 64;
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const start =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const localName = `[${start}][${start}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;

/** The pattern of a name with at most one colon (Namespaces in XML 1.0), for sticky regular expressions. */
export const qualifiedNamePattern = `(?:${localName}:)?${localName}`;

/** The scope around a root element. */
export function documentScope(): NamespaceScope {
  const namespaces = new Map([
    ['', ''],
    ['xml', xmlNamespace],
  ]);
  return { namespaces, resolved: new Map() };
}

/** The scope inside an element with these attributes: the scope around it plus what they declare. */
export function scopeInside(around: NamespaceScope, attributes: readonly Attribute[]): NamespaceScope {
  if (attributes.length === 0) return around;
  const namespaces = new Map(around.namespaces);
  let declares = false;
  for (const [name, value] of attributes) {
    if (!isDeclaration(name)) continue;
    const prefix = name.slice(6);
    refuseReserved(prefix, value, name);
    namespaces.set(prefix, value);
    declares = true;
  }
  if (namespaces.size > mostNamespaces)
    throw new BankFileRejected('too-large', 'Too many namespaces are declared');
  return declares ? { namespaces, resolved: new Map() } : around;
}

/**
 * The namespace and local name that a qualified name stands for; a prefix that nothing declares is refused.
 */
export function resolveName(qualifiedName: string, scope: NamespaceScope): ResolvedName {
  const known = scope.resolved.get(qualifiedName);
  if (known) return known;
  const colon = qualifiedName.indexOf(':');
  const namespace = scope.namespaces.get(colon < 0 ? '' : qualifiedName.slice(0, colon));
  if (namespace === undefined)
    throw new BankFileRejected('not-well-formed', 'A namespace prefix is not declared');
  const resolved = { namespace, name: qualifiedName.slice(colon + 1) };
  scope.resolved.set(qualifiedName, resolved);
  return resolved;
}

/** Refuses two attributes of one element that are the same once their prefixes are resolved. */
export function refuseRepeated(attributes: readonly Attribute[], scope: NamespaceScope): void {
  if (attributes.length === 0) return;
  const seen = new Set<string>();
  for (const [qualifiedName] of attributes) {
    const prefixed = qualifiedName.includes(':') && !isDeclaration(qualifiedName);
    const { namespace, name } = prefixed
      ? resolveName(qualifiedName, scope)
      : { namespace: '', name: qualifiedName };
    const key = `${namespace} ${name}`;
    if (seen.has(key)) throw new BankFileRejected('not-well-formed', 'An attribute is repeated');
    seen.add(key);
  }
}

function isDeclaration(attributeName: string): boolean {
  return attributeName === 'xmlns' || attributeName.startsWith('xmlns:');
}

function refuseReserved(prefix: string, namespace: string, declaration: string): void {
  const misused =
    prefix === 'xmlns' ||
    namespace === xmlnsNamespace ||
    (prefix === 'xml') !== (namespace === xmlNamespace) ||
    (declaration !== 'xmlns' && namespace === '');
  if (misused) throw new BankFileRejected('not-well-formed', 'A namespace declaration is not allowed');
}
