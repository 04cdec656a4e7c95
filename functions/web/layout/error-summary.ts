/** All errors of a form on top of the page, each a link to its field. */

import { fillSentence, type Language } from '../../../workflows/language.ts';
import { words } from '../words/index.ts';
import { fieldId } from './field.ts';
import { type Html, html } from './html.ts';

export interface ShownError {
  /** Empty for the form as a whole. */
  readonly path: string;
  /** What the field is called. */
  readonly name: string;
  readonly message: string;
  /** Where the field is, when it stands on another page. */
  readonly href?: string;
}

/** Takes the focus when the page has loaded. Nothing when there are no errors. */
export function errorSummary(errors: readonly ShownError[], language: Language): Html | undefined {
  if (errors.length === 0) return undefined;
  const title = fillSentence(words[language].layout.errorSummary, { count: errors.length }, language);
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
<h2 id="error-summary-title">${title}</h2>
<ul>${errors.map((error) => html`<li>${line(error)}</li>`)}</ul>
</div>`;
}

function line({ path, name, message, href = `#${fieldId(path)}` }: ShownError): Html {
  const sentence = name === '' ? message : `${name} – ${message}`;
  return path === '' ? html`${sentence}` : html`<a href="${href}">${sentence}</a>`;
}
