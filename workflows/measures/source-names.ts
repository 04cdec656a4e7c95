/** What the sources of a claim's money are called, in people's languages. */
import type { Language, Localized } from '../language.ts';
import type { Measure } from './measure.ts';

const common: Localized<Readonly<Record<string, string>>> = {
  fr: { 'solidarity-fund': 'Fonds de solidarité', 'client-pledge': 'Engagement du ou de la client·e' },
  nl: { 'solidarity-fund': 'Solidariteitsfonds', 'client-pledge': 'Toezegging van de klant' },
  de: { 'solidarity-fund': 'Solidaritätsfonds', 'client-pledge': 'Zusage der Kundschaft' },
  en: { 'solidarity-fund': 'Solidarity fund', 'client-pledge': 'The client’s pledge' },
};

/** The name of a funding source: the measure's own word, else the common one, else its id. */
export function sourceName(measure: Pick<Measure, 'texts'>, source: string, language: Language): string {
  return measure.texts[language].sources?.[source] ?? common[language][source] ?? source;
}
