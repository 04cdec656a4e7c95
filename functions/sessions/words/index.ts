/** The words of the page of sessions, in every language. */
import type { Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export const sessionWords: Localized<typeof en> = { fr, nl, de, en };
