/** French puts a space before `: ; ? ! » % €` and after `«`, where a line must not break. */

/** The same text with those spaces made unbreakable. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»%€])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** What introduces a value: `Trier :` in French, `Sort by:` elsewhere. */
export function withColon(label: string, language: string): string {
  return `${label}${language === 'fr' ? '\u00a0' : ''}:`;
}

/** A text in the language, as it goes out: in French with its spaces. */
export function spaced(text: string, language: string): string {
  return language === 'fr' ? frenchSpaces(text) : text;
}
