/** The official ISO 20022 schemas, where they are at hand: beside the repository, as `../shared/xsd`. */

import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const folder = new URL('../../../../shared/xsd/', import.meta.url);

/** Put into the title of tests that need the schemas, so that a run without them says what it skipped. */
export const schemasMissing = !existsSync(folder);
export const needsSchemas = schemasMissing ? ' (skipped: no ISO schemas in ../shared/xsd)' : '';

if (schemasMissing) console.warn('No ISO schemas in ../shared/xsd: the tests that need them are skipped.');

const validators = new Map<string, XsdValidator>();

function schemaText(version: string): string {
  return readFileSync(new URL(`${version}.xsd`, folder), 'utf8');
}

/** Throws unless the file is valid against the schema of the version that its namespace names. */
export function requireValid(xml: string): void {
  const version = /urn:iso:std:iso:20022:tech:xsd:([a-z]+\.\d{3}\.\d{3}\.\d{2})"/.exec(xml)?.[1] ?? '';
  const validator =
    validators.get(version) ?? XsdValidator.fromDoc(XmlDocument.fromString(schemaText(version)));
  validators.set(version, validator);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}
