/** The words of approvals, in every language. English gives the shape. */
import { inEachLanguage, type Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const all: Localized<typeof en> = { fr, nl, de, en };

export const approvalWords = inEachLanguage(all, (one) => one.pages);

/** Conditions in words for who decides, where the member's own sentence speaks to the member. */
export const approverRuleWords = inEachLanguage(all, (one) => one.rules);

/** What the mail to an approver says besides its paragraphs. */
export const approvalMailWords = inEachLanguage(all, (one) => one.mail);
