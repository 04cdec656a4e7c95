/** The names of elements and attributes in an XML document, and the namespaces that their prefixes stand for. */

import { BankFileRejected } from './bank-file.ts';

/** Prefix → namespace, for one element and what is inside it; the empty prefix is the default namespace. */
export type NamespaceScope = ReadonlyMap<string, string>;

/** An attribute as written: its qualified name and its value, references resolved. */
export type Attribute = readonly [qualifiedName: string, value: string];

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const start =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const localName = `[${start}][${start}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;

/** The pattern of a name with at most one colon (Namespaces in XML 1.0), for sticky regular expressions. */
export const qualifiedNamePattern = `(?:${localName}:)?${localName}`;

export const documentScope: NamespaceScope = new Map([
  ['', ''],
  ['xml', xmlNamespace],
]);

/** The scope inside an element with these attributes: the scope around it plus what they declare. */
export function scopeInside(around: NamespaceScope, attributes: readonly Attribute[]): NamespaceScope {
  let scope: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    refuseReserved(prefix, value, name);
    scope ??= new Map(around);
    scope.set(prefix, value);
  }
  return scope ?? around;
}

/** The namespace and local name that a qualified name stands for; a prefix that nothing declares is refused. */
export function resolveName(
  qualifiedName: string,
  scope: NamespaceScope,
): { namespace: string; name: string } {
  const colon = qualifiedName.indexOf(':');
  const namespace = scope.get(colon < 0 ? '' : qualifiedName.slice(0, colon));
  if (namespace === undefined)
    throw new BankFileRejected('not-well-formed', 'A namespace prefix is not declared');
  return { namespace, name: qualifiedName.slice(colon + 1) };
}

/** Refuses two attributes of one element that are the same once their prefixes are resolved. */
export function refuseRepeated(attributes: readonly Attribute[], scope: NamespaceScope): void {
  if (attributes.length === 0) return;
  const seen = new Set<string>();
  for (const [qualifiedName] of attributes) {
    const declares = qualifiedName === 'xmlns' || qualifiedName.startsWith('xmlns:');
    const prefixed = !declares && qualifiedName.includes(':');
    const { namespace, name } = prefixed
      ? resolveName(qualifiedName, scope)
      : { namespace: '', name: qualifiedName };
    const key = `${namespace} ${name}`;
    if (seen.has(key)) throw new BankFileRejected('not-well-formed', 'An attribute is repeated');
    seen.add(key);
  }
}

function refuseReserved(prefix: string, namespace: string, declaration: string): void {
  const misused =
    prefix === 'xmlns' ||
    namespace === xmlnsNamespace ||
    (prefix === 'xml') !== (namespace === xmlNamespace) ||
    (declaration !== 'xmlns' && namespace === '');
  if (misused) throw new BankFileRejected('not-well-formed', 'A namespace declaration is not allowed');
}
