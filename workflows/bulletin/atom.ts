/** The news as an Atom feed (RFC 4287) in one language; readers' programs fetch it again and again. */

import type { Language } from '../language.ts';
import { spaced } from '../unbroken-spaces.ts';
import { type News, titleFor, versionFor } from './news.ts';

export interface FeedOptions {
  readonly language: Language;
  readonly title: string;
  /** Where people reach the pages, without a slash at the end. */
  readonly baseUrl: string;
  /** Instant (ISO 8601) that an empty feed was last changed at. */
  readonly emptySince: string;
}

/** @param news the newest first */
export function atomFeed(news: readonly News[], options: FeedOptions): string {
  const { language, title, baseUrl, emptySince } = options;
  const self = `${baseUrl}/news.atom?lang=${language}`;
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(spaced(title, language))}</title>`,
    `<updated>${news[0]?.publishedAt ?? emptySince}</updated>`,
    '<author><name>Entraide</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${baseUrl}/news?lang=${language}`)}"/>`,
    ...news.map((one) => entry(one, options)),
    '</feed>',
  ].join('\n')}\n`;
}

function entry({ newsId, publishedAt, versions }: News, { language, baseUrl }: FeedOptions): string {
  const version = versionFor(versions, language);
  const page = `${baseUrl}/news/${newsId}`;
  return [
    `<entry xml:lang="${version.language}">`,
    `<id>${escapeXml(page)}</id>`,
    `<title>${escapeXml(spaced(titleFor(version, language), version.language))}</title>`,
    `<updated>${publishedAt}</updated>`,
    `<published>${publishedAt}</published>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${page}?lang=${language}`)}"/>`,
    `<content type="text">${escapeXml(spaced(version.text, version.language))}</content>`,
    '</entry>',
  ].join('\n');
}

/** Characters that XML 1.0 cannot hold at all. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(unspeakable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
