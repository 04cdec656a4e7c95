/** A measure's own words, together with those that it shares with other measures. */
import { inEachLanguage, type Localized } from '../language.ts';
import type { MeasureTexts } from './measure.ts';
import { sharedWords } from './words/index.ts';

type Section = 'fields' | 'options' | 'rules' | 'errors' | 'sources';
type SharedTexts = Partial<Pick<MeasureTexts, Section>>;
type OwnTexts = Omit<MeasureTexts, Section> & SharedTexts;

/** Per section the keys that the measure takes over, or all of them. */
export type TakenKeys = Partial<Record<Section, readonly string[] | 'all'>>;

/** The measure's own words win. @throws Error for a key that the shared words do not have */
export function withSharedTexts(
  own: Localized<OwnTexts>,
  taken: TakenKeys,
  shared: Localized<SharedTexts> = sharedWords,
): Localized<MeasureTexts> {
  return inEachLanguage(own, (texts, language) => {
    const merged = Object.entries(taken).map(([section, keys]) => {
      const name = section as Section;
      return [name, { ...pick(shared[language][name] ?? {}, keys), ...texts[name] }];
    });
    return { fields: {}, options: {}, rules: {}, ...texts, ...Object.fromEntries(merged) };
  });
}

function pick(texts: Readonly<Record<string, unknown>>, keys: readonly string[] | 'all') {
  if (keys === 'all') return texts;
  return Object.fromEntries(
    keys.map((key) => {
      if (!Object.hasOwn(texts, key)) throw new Error(`No shared words for ${key}`);
      return [key, texts[key]];
    }),
  );
}
