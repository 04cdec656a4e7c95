/** The words of news, in every language. English gives the shape. */
import { inEachLanguage, type Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const all: Localized<typeof en> = { fr, nl, de, en };

export const newsWords = inEachLanguage(all, (one) => one.pages);
export const debateWords = inEachLanguage(all, (one) => one.debate);
export const debateFormTexts = inEachLanguage(all, (one) => one.forms);
