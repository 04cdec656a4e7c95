/** Importing a register: the form that takes the CSV file, and what came of each row. */

import { registerNames } from '../../../workflows/registers/register-forms.ts';
import { filingWords } from '../../filing/words/index.ts';
import { financeWords } from '../../payments/words/index.ts';
import { notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ImportResult, Rejection } from '../import-register.ts';

export interface ImportDraft {
  readonly register: string;
  readonly errors: ReadonlyMap<string, string>;
}

export function importsPage(viewer: Viewer, draft: ImportDraft, result?: ImportResult): PageContent {
  const { words, language } = viewer;
  const finance = financeWords[language];
  const filing = filingWords[language];
  return {
    title: finance.importsTitle,
    hasErrors: draft.errors.size > 0,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${finance.importsTitle}</h1>
${result && outcome(viewer, result)}
<p>${finance.importsText}</p>
<form method="post" action="/finance/imports" enctype="multipart/form-data" novalidate>
${select({
  path: 'register',
  label: finance.importsRegister,
  value: draft.register,
  error: draft.errors.get('register'),
  options: registerNames.map((value) => ({ value, label: finance.registers[value] })),
  placeholder: filing.choose,
  words,
})}
${fileInput({ path: 'file', label: finance.importsFile, error: draft.errors.get('file'), accept: '.csv,text/csv', words })}
<div class="actions"><button class="button">${finance.importsAction}</button></div></form>`,
  };
}

function outcome({ language }: Viewer, result: ImportResult): Html {
  const finance = financeWords[language];
  const rejected = result.rejected.slice(0, 500);
  return html`${notice(
    result.rejectedCount > 0 ? 'wait' : 'good',
    html`<h2>${finance.importsResult}</h2>${summaryList([
      { label: finance.accepted, value: String(result.accepted) },
      { label: finance.unchanged, value: String(result.unchanged) },
      { label: finance.rejected, value: String(result.rejectedCount) },
    ])}`,
    true,
  )}
${
  rejected.length > 0 &&
  table<Rejection>(
    finance.rejectedCaption,
    [
      { header: finance.line, number: true, names: true, cell: (row) => String(row.line) },
      { header: finance.column, cell: (row) => row.path || '–' },
      { header: finance.reason, cell: (row) => row.message },
    ],
    rejected,
    true,
  )
}`;
}
