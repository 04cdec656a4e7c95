/** The mails about trainings, coaching, initiatives and talks; each language in its own file. */
import type { MailWords } from '../index.ts';

export const supportMailKinds = ['waiting-list'] as const;

export type SupportMailKind = (typeof supportMailKinds)[number];

/** Values: {name}, {reference}, {measure}. */
export type SupportMails = Readonly<Record<SupportMailKind, MailWords>>;
