/** On every page: whom to write to or call, and the line of those who listen. */
import { fillSentence } from '../../../workflows/language.ts';
import { type Html, html } from './html.ts';
import type { Viewer } from './viewer.ts';

export function helpLine({ words, language, contact }: Viewer): Html | undefined {
  if (!contact) return undefined;
  const { email, phone } = contact;
  const { helpTitle, helpWrite, helpCall, helpListen } = words.layout;
  const write = fillSentence(helpWrite, { email }, language);
  const call = fillSentence(helpCall, { phone }, language);
  return html`<p><strong>${helpTitle}</strong> <a href="mailto:${email}">${write}</a> · <a class="nowrap" href="tel:${phone.replaceAll(' ', '')}">${call}</a> · <a href="/messages">${helpListen}</a></p>`;
}
