/** The words of the fund's forms: a vote, and a part of the journal. */
import type { Localized } from '../../../workflows/language.ts';
import type { FormWords } from '../../web/forms/worded-form.ts';
import { de as deJournal } from './journal/de.ts';
import { en as enJournal } from './journal/en.ts';
import { fr as frJournal } from './journal/fr.ts';
import { nl as nlJournal } from './journal/nl.ts';
import { de as deVote } from './vote/de.ts';
import { en as enVote } from './vote/en.ts';
import { fr as frVote } from './vote/fr.ts';
import { nl as nlVote } from './vote/nl.ts';

export const voteFormTexts: Localized<FormWords> = { fr: frVote, nl: nlVote, de: deVote, en: enVote };

export const journalFormTexts: Localized<FormWords> = {
  fr: frJournal,
  nl: nlJournal,
  de: deJournal,
  en: enJournal,
};
