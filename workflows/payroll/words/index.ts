/** What payroll's codes mean, in every language. English gives the shape. */
import type { Localized } from '../../language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export const payrollCodeWords: Localized<typeof en> = { fr, nl, de, en };
