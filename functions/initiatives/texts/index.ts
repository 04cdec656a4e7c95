/** The words of the report on an initiative, and of the word about it, in every language. */
import type { Localized } from '../../../workflows/language.ts';
import type { FormWords } from '../../web/forms/worded-form.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type InitiativeFormTexts = Readonly<Record<'report' | 'review', FormWords>>;

const all: Localized<InitiativeFormTexts> = { fr, nl, de, en };

/** The words of one of the forms. */
export function wordsOf(name: keyof InitiativeFormTexts): Localized<FormWords> {
  return { fr: all.fr[name], nl: all.nl[name], de: all.de[name], en: all.en[name] };
}
