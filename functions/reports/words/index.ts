/** The words of reports, in every language. English gives the shape. */
import { inEachLanguage, type Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const all: Localized<typeof en> = { fr, nl, de, en };

export const reportWords = inEachLanguage(all, (one) => one.pages);
export const publicFundWords = inEachLanguage(all, (one) => one.publicFund);

/** Of the register's free words, those that the plan's own lists use; by the word in the register. */
export const sectorNames: Localized<Readonly<Record<string, string>>> = inEachLanguage(
  all,
  (one) => one.sectors,
);
