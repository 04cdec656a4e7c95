/** What the payroll office and its files are told about, in every language. English gives the shape. */
import type { Localized } from '../../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export const payrollWords: Localized<typeof en> = { fr, nl, de, en };

/** Why a line of payroll's answer changed nothing. */
export type UnmatchedWhy = keyof (typeof en)['unmatched'];
