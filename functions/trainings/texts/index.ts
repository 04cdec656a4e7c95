/** The words of the form that adds a training, in every language. */
import type { Localized } from '../../../workflows/language.ts';
import type { FormWords } from '../../web/forms/worded-form.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export const trainingFormTexts: Localized<FormWords> = { fr, nl, de, en };
