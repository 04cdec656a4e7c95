/** The ways between the ledger's pages, on top of each. */

import { ledgerWords } from '../../ledger/words/index.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

export type Book = 'check' | 'balance' | 'journal' | 'months';

export function booksMenu({ language }: Viewer, here?: Book): Html {
  const books = ledgerWords[language];
  const ways: readonly (readonly [Book, string, string])[] = [
    ['check', '/fund/ledger', books.check],
    ['balance', '/fund/ledger/balance', books.balanceTitle],
    ['journal', '/fund/ledger/journal', books.journalTitle],
    ['months', '/fund/ledger/months', books.monthsTitle],
  ];
  return html`<nav aria-label="${books.title}"><p>${ways.map(
    ([book, href, label], position) =>
      html`${position > 0 && ' · '}${book === here ? html`<strong aria-current="page">${label}</strong>` : html`<a href="${href}">${label}</a>`}`,
  )}</p></nav>`;
}
