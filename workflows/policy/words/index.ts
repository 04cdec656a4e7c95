/** What the figures of a policy and the documents that it requires are called. English gives the shape. */
import { inEachLanguage, type Localized } from '../../language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const all: Localized<typeof en> = { fr, nl, de, en };

/** By name, or by the end of the path where one name means two things. */
export const figureNames: Localized<Readonly<Record<string, string>>> = inEachLanguage(
  all,
  (one) => one.figures,
);

export const documentTitles = inEachLanguage(all, (one) => one.documents);
