/** The mail that brings news; its words stand beside this file. */
import type { Localized } from '../../../../workflows/language.ts';
import type { MailWords } from '../index.ts';

export const newsMailKinds = ['news-published'] as const;

export type NewsMailKind = (typeof newsMailKinds)[number];

/** Values: {title}, {beginning}. */
export type NewsMails = Readonly<Record<NewsMailKind, MailWords>>;

/** The words of the link that ends the subscription. */
export const stopNewsLabels: Localized = {
  fr: 'Ne plus recevoir les nouvelles',
  nl: 'Geen nieuws meer ontvangen',
  de: 'Keine Nachrichten mehr erhalten',
  en: 'Stop receiving the news',
};
