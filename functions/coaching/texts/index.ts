/** The words of the forms that coaches fill in, in every language. */
import type { Localized } from '../../../workflows/language.ts';
import type { FormWords } from '../../web/forms/worded-form.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type CoachingFormTexts = Readonly<Record<'session' | 'record' | 'outcome' | 'profile', FormWords>>;

const all: Localized<CoachingFormTexts> = { fr, nl, de, en };

/** The words of one of the forms. */
export function wordsOf(name: keyof CoachingFormTexts): Localized<FormWords> {
  return { fr: all.fr[name], nl: all.nl[name], de: all.de[name], en: all.en[name] };
}
