/** The mails of the mutual aid; each language in its own file. */
import type { MailWords } from '../index.ts';

export const aidMailKinds = ['aid-match', 'aid-contact', 'aid-over'] as const;

export type AidMailKind = (typeof aidMailKinds)[number];

/** Values: {description}, {place}, {other}, {email}. */
export type AidMails = Readonly<Record<AidMailKind, MailWords>>;
