/** What mails say, in every language; places in braces are filled for each mail. English gives the shape. */
import { inEachLanguage, type Localized } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Names the link. */
  readonly action: string;
}

export type AidMailKind = keyof (typeof en)['aid'];
export type MoneyMailKind = keyof (typeof en)['money'];
export type RecoveryMailKind = keyof (typeof en)['recovery'];
export type SupportMailKind = keyof (typeof en)['support'];
export type MailKind =
  | keyof (typeof en)['claims']
  | keyof (typeof en)['conversation']
  | keyof (typeof en)['news']
  | keyof (typeof en)['payments']
  | keyof (typeof en)['wages']
  | AidMailKind
  | MoneyMailKind
  | RecoveryMailKind
  | SupportMailKind;

const all: Localized<typeof en> = { fr, nl, de, en };

/** What stands around every mail: `greeting` uses {name}. */
export const mailFrame = inEachLanguage(all, ({ greeting, signature }) => ({ greeting, signature }));

export const mailTexts: Localized<Readonly<Record<MailKind, MailWords>>> = inEachLanguage(all, (one) => ({
  ...one.claims,
  ...one.aid,
  ...one.conversation,
  ...one.money,
  ...one.news,
  ...one.payments,
  ...one.recovery,
  ...one.support,
  ...one.wages,
}));

/** The words of the link that ends the subscription. */
export const stopNewsLabels = inEachLanguage(all, (one) => one.stopNews);
