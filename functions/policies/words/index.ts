/** The words of policies, in every language. English gives the shape. */
import { inEachLanguage, type Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const all: Localized<typeof en> = { fr, nl, de, en };

export const policyHintWords = inEachLanguage(all, (one) => one.policyHints);
export const policyProblems = inEachLanguage(all, (one) => one.policyProblems);
export const policyUnits = inEachLanguage(all, (one) => one.units);
export const policyWords = inEachLanguage(all, (one) => one.pages);
