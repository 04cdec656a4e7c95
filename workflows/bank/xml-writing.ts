/**
 * Writes XML for bank files: escaped text in plain elements, no indentation, so that the same data is the
 * same bytes.
 */

/** One element around content that is XML already, or around nothing: absent content makes no element. */
export function element(name: string, content: string | undefined): string {
  return content === undefined || content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** One element around a text. */
export function textElement(name: string, text: string | undefined): string {
  return text === undefined ? '' : element(name, escapeText(text));
}

/** An amount in euro, given as a decimal. */
export function euroElement(name: string, decimal: string): string {
  return `<${name} Ccy="EUR">${decimal}</${name}>`;
}

/** A whole ISO 20022 message of a version such as `pain.001.001.09`. */
export function isoDocument(version: string, content: string): string {
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${version}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${content}</Document>\n`;
}

function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}
