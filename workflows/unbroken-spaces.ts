/** Spaces where a line must not break, by the typography of each language. */

/** Between a figure and what it counts: `12,5 %`, `4 MB`, `14.30 uur`, `€ 1.234,50`. */
const besideFigures = /(?<=\d) (?=(?:%|€|[kMG]B|Mo|ko|Uhr|uur)(?!\p{L}))|(?<=€) (?=\d)/gu;

/** French puts a space before `: ; ? ! » % €` and after `«`. */
const inFrench = / (?=[:;?!»%€])|(?<=«) /g;

/** A text in the language, as it goes out: the same with those spaces made unbreakable. */
export function spaced(text: string, language: string): string {
  const figures = text.replace(besideFigures, '\u00a0');
  return language === 'fr' ? figures.replace(inFrench, '\u00a0') : figures;
}

/** What introduces a value: `Trier :` in French, `Sort by:` elsewhere. */
export function withColon(label: string, language: string): string {
  return `${label}${language === 'fr' ? '\u00a0' : ''}:`;
}
