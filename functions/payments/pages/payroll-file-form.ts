/** Payroll's answer: the form that takes it, and what came of it, line by line. */
import type { Language } from '../../../workflows/language.ts';
import { notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { words } from '../../web/words/index.ts';
import type { PayrollFileResult } from '../payroll/import-file.ts';
import { payrollWords } from '../payroll/words/index.ts';
import { financeWords } from '../words/index.ts';

/** The field's name; the bank's file stands on the same page under another. */
export const payrollFileField = 'payrollFile';

export function payrollFileForm(language: Language, error?: string): Html {
  const payroll = payrollWords[language].pages;
  return html`<form method="post" action="/finance/payroll-files" enctype="multipart/form-data" novalidate>
<p>${payroll.text}</p>
${fileInput({ path: payrollFileField, label: payroll.file, error, accept: '.csv,text/csv,text/plain', words: words[language] })}
<div class="actions"><button class="button">${payroll.action}</button></div></form>`;
}

/** The form again, when the file was missing or refused. */
export function payrollFilePage({ language }: Viewer, error: string): PageContent {
  const { title } = payrollWords[language].pages;
  return {
    title,
    hasErrors: true,
    back: { href: '/finance', label: financeWords[language].title },
    body: html`<h1>${title}</h1>${payrollFileForm(language, error)}`,
  };
}

export function payrollResultPage({ language }: Viewer, result: PayrollFileResult): PageContent {
  const payroll = payrollWords[language].pages;
  const { settled, refused, unmatched } = result;
  return {
    title: payroll.result,
    back: { href: '/finance', label: financeWords[language].title },
    body: html`<h1>${payroll.result}</h1>
${result.alreadyImported === true && notice('info', html`<p>${payroll.again}</p>`, true)}
${summaryList([
  { label: payroll.settled, value: String(settled) },
  { label: payroll.refused, value: String(refused) },
  { label: payroll.unmatched, value: String(unmatched.length) },
])}
${unmatched.length > 0 && unmatchedTable(language, unmatched)}`,
  };
}

function unmatchedTable(language: Language, lines: PayrollFileResult['unmatched']): Html {
  const payroll = payrollWords[language].pages;
  return table<PayrollFileResult['unmatched'][number]>(
    payroll.unmatchedCaption,
    [
      { header: payroll.line, names: true, cell: ({ line }) => String(line) },
      { header: payroll.reason, cell: ({ message }) => message },
    ],
    lines,
  );
}
