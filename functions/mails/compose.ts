/** Puts mails together: the words from the dictionary of the reader's language, in text and in HTML. */

import { fillSentence, type Language, type SentenceValues } from '../../workflows/language.ts';
import type { Mail } from '../platform/store/port.ts';
import { type MailKind, mailFrame, mailTexts } from './words/index.ts';

export interface MailParts {
  readonly to: string;
  readonly link: string;
  readonly values: SentenceValues;
  /** Figures, as a list below the text. */
  readonly facts?: Mail['facts'];
  /** A second link below the signature, to stop such mails. */
  readonly stop?: { readonly label: string; readonly link: string };
}

/** The words of one kind of mail around its values and its link. */
export function composeMail(kind: MailKind, language: Language, given: MailParts): Mail {
  const frame = mailFrame[language];
  const { subject, paragraphs, action } = mailTexts[language][kind];
  const fill = (sentence: string) => fillSentence(sentence, given.values, language);
  return {
    to: given.to,
    subject: oneLine(fill(subject)),
    language,
    paragraphs: [frame.greeting, ...paragraphs].map(fill),
    ...(given.facts && given.facts.length > 0 && { facts: given.facts }),
    action: { label: fill(action), link: given.link },
    signature: frame.signature,
    ...(given.stop && { stop: given.stop }),
  };
}

/** A header is one line, whatever stands in the values. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').slice(0, 200);
}
