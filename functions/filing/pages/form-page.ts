/** The form of a measure: what is asked, what was typed so far, what is wrong with it. */

import type { Choices } from '../../web/forms/choices.ts';
import { formFields } from '../../web/forms/form-fields.ts';
import { type Specs, specsOf } from '../../web/forms/form-values.ts';
import { notice } from '../../web/layout/components.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { filingWords } from '../words/index.ts';
import type { Draft } from './draft.ts';

export const formId = 'claim-form';

interface FormPageOptions {
  readonly choices: Choices;
  /** Said on top when the registers have just filled something in. */
  readonly filledIn?: boolean;
}

export function formPage(
  viewer: Viewer,
  draft: Draft,
  { choices, filledIn = false }: FormPageOptions,
): PageContent {
  const { language } = viewer;
  const { measure, values, errors } = draft;
  const texts = measure.texts[language];
  const messages = new Map(errors.map(({ path, message }) => [path, message]));
  const fillable = measure.complete !== undefined && (choices.contract ?? []).length > 0;
  const specs = fillable ? contractFirst(specsOf(measure.form)) : specsOf(measure.form);
  const after = fillable ? { contractId: fillButton(viewer) } : {};
  return {
    title: texts.title,
    hasErrors: errors.length > 0,
    formId,
    back: { href: `/measures/${draft.offerId}`, label: texts.title },
    body: html`${errorSummary(errors, language)}
<h1>${texts.title}</h1>
${filledIn ? notice('good', html`<p>${filingWords[language].filledIn}</p>`, true) : html`<p>${filingWords[language].lead}</p>`}
<form id="${formId}" method="post" action="/measures/${draft.offerId}/new" novalidate>
${defaultButton()}${hiddenInputs([['step', 'form']])}
${formFields({ viewer, texts, values, errors: messages, choices, after }, specs)}
<div class="actions"><button class="button" name="action" value="check">${filingWords[language].check}</button>
<button class="button secondary" name="action" value="later">${filingWords[language].later}</button></div>
</form>`,
  };
}

/** Enter in a field presses the first button of a form: this one, and not “add a line”. */
function defaultButton(): Html {
  return html`<button class="hidden-visually" tabindex="-1" aria-hidden="true" name="action" value="check"></button>`;
}

function fillButton({ language }: Viewer): Html {
  return html`<div class="field"><p class="hint" id="fill-hint">${filingWords[language].fillInHint}</p>
<button class="button secondary" name="action" value="fill" aria-describedby="fill-hint">${filingWords[language].fillIn}</button></div>`;
}

/** The contract answers most of the other questions, so it is asked for first. */
function contractFirst(specs: Specs): Specs {
  const { contractId, ...others } = specs;
  return contractId ? { contractId, ...others } : specs;
}
