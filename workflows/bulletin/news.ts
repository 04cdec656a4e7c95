/** News of the plan as they are published: before it an approved claim of the bulletin, after it readers and mails. */
import type { Language } from '../language.ts';

export interface NewsVersion {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

export interface News {
  readonly newsId: string;
  readonly publishedAt: string;
  /** The member who proposed them; absent when staff wrote them. */
  readonly author?: { readonly personId: string; readonly name: string };
  /** One to four, each in another language. */
  readonly versions: readonly NewsVersion[];
  readonly mailing: Mailing;
}

/** How far the mails to subscribers have come. */
export interface Mailing {
  readonly subscribers: number;
  /** Cursor of the last page of subscribers that was written to; absent before the first. */
  readonly after?: string;
  readonly over: boolean;
}

/** Which language stands in for one that the news are not written in. */
const fallbacks: readonly Language[] = ['fr', 'nl', 'en', 'de'];

/** The version in the reader's language, else in the first language of those that stand in. */
export function versionFor(versions: readonly NewsVersion[], language: Language): NewsVersion {
  for (const wanted of [language, ...fallbacks]) {
    const version = versions.find((one) => one.language === wanted);
    if (version) return version;
  }
  throw new RangeError('news without a version');
}

/** `French` for an English reader, `Französisch` for a German one. */
export function languageName(language: Language, reader: Language): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
}

/** The title, with the language in brackets when it is not the reader's. */
export function titleFor({ title, language }: NewsVersion, reader: Language): string {
  return language === reader ? title : `${title} (${languageName(language, reader)})`;
}

/** The paragraphs of a text; lines within one stay together. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
