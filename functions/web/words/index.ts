/** The words of the shell: its frame, its failures, the way in. English gives the shape. */
import type { Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type Words = typeof en;

export const words: Localized<Words> = { fr, nl, de, en };
