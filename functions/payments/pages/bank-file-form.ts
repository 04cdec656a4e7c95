/** The bank's file: the form that takes it, and what came of it. */

import { fillSentence, formatDate, type Language } from '../../../workflows/language.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { words } from '../../web/words/index.ts';
import type { BankFileResult, UnmatchedEntry } from '../bank-file-result.ts';
import { financeWords } from '../words/index.ts';

export function bankFileForm(language: Language, error?: string): Html {
  const finance = financeWords[language];
  return html`<form method="post" action="/finance/bank-files" enctype="multipart/form-data" novalidate>
<p>${finance.bankText}</p>
${fileInput({ path: 'file', label: finance.bankFile, error, accept: '.xml,.cod,.coda,.txt,application/xml,text/xml,text/plain', words: words[language] })}
<div class="actions"><button class="button">${finance.bankAction}</button></div></form>`;
}

/** The form again, when the file was missing or refused. */
export function bankFilePage({ language }: Viewer, error: string): PageContent {
  const finance = financeWords[language];
  return {
    title: finance.bankTitle,
    hasErrors: true,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${finance.bankTitle}</h1>${bankFileForm(language, error)}`,
  };
}

export function bankResultPage(viewer: Viewer, result: BankFileResult): PageContent {
  const finance = financeWords[viewer.language];
  const again = result.alreadyImported === true;
  const figures = summaryList([
    { label: finance.matched, value: String(result.matched) },
    { label: finance.settled, value: String(result.settled) },
    { label: finance.returned, value: String(result.returned) },
    { label: finance.unmatched, value: String(result.unmatched) },
  ]);
  return {
    title: finance.bankResult,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${finance.bankResult}</h1>
${again && notice('info', html`<p>${finance.bankAgain}</p>`, true)}
${figures}
${result.remarks?.map(({ code, ...counts }) => notice('wait', html`<p>${fillSentence(finance.remarks[code], counts, viewer.language)}</p>`))}
${result.unmatchedEntries.length > 0 && html`<h2>${finance.unmatchedTitle}</h2><p>${finance.unmatchedText}</p>${unmatchedTable(viewer, result)}`}`,
  };
}

function unmatchedTable({ language }: Viewer, { unmatchedEntries }: BankFileResult): Html {
  const finance = financeWords[language];
  return table<UnmatchedEntry>(
    finance.unmatchedCaption,
    [
      { header: finance.reference, names: true, cell: ({ endToEndId }) => endToEndId ?? '–' },
      {
        header: finance.on,
        cell: ({ on }) => (/^\d{4}-\d\d-\d\d$/.test(on) ? formatDate(on, language) : on),
      },
      { header: finance.reason, cell: ({ why }) => finance.why[why] },
      {
        header: finance.amount,
        number: true,
        cell: ({ amountCents, amountText = '–' }) =>
          amountCents === undefined ? amountText : amount(amountCents, language),
      },
    ],
    unmatchedEntries,
  );
}
