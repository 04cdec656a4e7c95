/** The fields of a form that is no measure's, inside one page. */

import { errorSummary, type ShownError } from '../layout/error-summary.ts';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';
import type { Choices } from './choices.ts';
import { formFields } from './form-fields.ts';
import { specsOf } from './form-values.ts';
import type { LocalisedForm } from './localised-form.ts';
import type { FormValues } from './values.ts';

export interface Sent {
  readonly values: FormValues;
  readonly errors: readonly ShownError[];
}

export const nothingSent: Sent = { values: new Map(), errors: [] };

/** The whole form: its fields and its one button. Inputs of hidden values go into `more`. */
export function localisedForm(
  viewer: Viewer,
  localised: LocalisedForm,
  { action, button, sent, choices = {}, more }: WordedFormParts,
): Html {
  const errors = new Map(sent.errors.map(({ path, message }) => [path, message]));
  const texts = localised.texts[viewer.language];
  return html`<form method="post" action="${action}" novalidate>${more}
<button class="hidden-visually" tabindex="-1" aria-hidden="true"></button>
${formFields({ viewer, texts, values: sent.values, errors, choices }, specsOf(localised.form))}
<div class="actions"><button class="button">${button}</button></div>
</form>`;
}

interface WordedFormParts {
  readonly action: string;
  readonly button: string;
  readonly sent: Sent;
  readonly choices?: Choices;
  readonly more?: Html;
}

export function sentErrors(viewer: Viewer, { errors }: Sent): Html | undefined {
  return errorSummary(errors, viewer.language);
}
