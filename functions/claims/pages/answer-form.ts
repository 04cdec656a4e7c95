/** The member's answer to an open question: words, an account, or changes to the form, as the question needs. */

import type { Claim } from '../../../workflows/claim/claim.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import type { Choices } from '../../web/forms/choices.ts';
import { formFields } from '../../web/forms/form-fields.ts';
import { specsOf } from '../../web/forms/form-values.ts';
import type { FormValues } from '../../web/forms/values.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { accountInput, longTextInput } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { wageWords } from '../wages/words/index.ts';
import { claimWords } from '../words/index.ts';
import { askedLine } from './claim-parts.ts';

export interface AnswerDraft {
  readonly claim: ClaimView;
  readonly measure: Measure;
  readonly askedBy: Claim['questions'][number]['askedBy'];
  readonly values: FormValues;
  readonly errors: ReadonlyMap<string, string>;
  readonly choices: Choices;
}

/** `text` and `iban` are fields of their own; the form's fields stand under their own names. */
export function answerForm(viewer: Viewer, draft: AnswerDraft): Html {
  const { language } = viewer;
  const { claim, askedBy } = draft;
  const bank = askedBy === 'bank' && claim.question?.ofPayroll !== true;
  const payroll = claim.question?.ofPayroll === true ? wageWords[language].question : undefined;
  const { confirmAccountTitle, questionTitle } = claimWords[language];
  const title = payroll?.title ?? (bank ? confirmAccountTitle : questionTitle);
  return html`<section class="decision" id="answer" aria-labelledby="answer-title"><h2 id="answer-title">${title}</h2>
${bank && html`<p>${claimWords[language].confirmAccountText}</p>`}${payroll && html`<p>${payroll.text}</p>`}
${claim.question && html`<p class="lead words">${claim.question.text}</p><p class="quiet small">${askedLine(viewer, claim.question)}</p>`}
<form method="post" action="/claims/${claim.claimId}/answer" novalidate>
${bank ? account(viewer, draft) : payroll ? toPayroll(viewer, draft) : conversation(viewer, draft)}
<div class="actions"><button class="button">${bank ? claimWords[language].confirmAccountAction : claimWords[language].answerAction}</button></div>
</form></section>`;
}

function account({ words, language }: Viewer, { values, errors }: AnswerDraft, optional = false): Html {
  return accountInput({
    path: 'iban',
    label: claimWords[language].answerIban,
    hint: optional ? claimWords[language].answerIbanOptional : undefined,
    optional,
    value: values.get('iban') ?? '',
    error: errors.get('iban'),
    words,
  });
}

/** Words, and another account only where that is what payroll misses. */
function toPayroll(viewer: Viewer, draft: AnswerDraft): Html {
  const { words, language } = viewer;
  const text = longTextInput({
    path: 'text',
    label: claimWords[language].answerLabel,
    value: draft.values.get('text') ?? '',
    error: draft.errors.get('text'),
    optional: true,
    words,
  });
  return html`${text}${account(viewer, draft, true)}`;
}

function conversation(viewer: Viewer, draft: AnswerDraft): Html {
  const { words, language } = viewer;
  const { askedBy, measure, values, errors, choices } = draft;
  const text = longTextInput({
    path: 'text',
    label: claimWords[language].answerLabel,
    value: values.get('text') ?? '',
    error: errors.get('text'),
    optional: askedBy === 'rules',
    words,
  });
  if (askedBy !== 'rules') return text;
  const { iban, ...others } = specsOf(measure.form);
  const context = { viewer, texts: measure.texts[language], values, errors, choices };
  const wrong = [...errors.keys()].some((path) => path !== 'text' && path !== 'iban');
  return html`${text}${iban && account(viewer, draft, true)}
<details${wrong && html` open`}><summary>${claimWords[language].answerChange}</summary>${formFields(context, others)}</details>`;
}
