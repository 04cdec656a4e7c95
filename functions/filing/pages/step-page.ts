/** One page of a form: a small group of questions, kept when the person goes on or leaves. */
import { fillSentence } from '../../../workflows/language.ts';
import type { Choices } from '../../web/forms/choices.ts';
import { formFields } from '../../web/forms/form-fields.ts';
import { notice } from '../../web/layout/components.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { filingWords } from '../words/index.ts';
import type { Draft } from './draft.ts';
import type { Filing } from './filing.ts';
import { type FormGroup, specsOfGroup } from './form-groups.ts';

const stepFormId = 'step-form';

export interface Step {
  readonly group: FormGroup;
  readonly errors: Draft['errors'];
  readonly choices: Choices;
  /** Whether the check page is where this leads back to. */
  readonly thenCheck: boolean;
  /** Whether the session ended on this page, and the person has signed in since. */
  readonly cameBack: boolean;
}

export function stepPage(viewer: Viewer, filing: Filing, step: Step): PageContent {
  const { language } = viewer;
  const words = filingWords[language];
  const { offer, groups, draft } = filing;
  const { group, errors, choices, thenCheck, cameBack } = step;
  const texts = offer.measure.texts[language];
  const path = `/measures/${offer.offerId}/new`;
  const title = words.groups[group.id];
  const place = { number: groups.indexOf(group) + 1, count: groups.length + 2 };
  const messages = new Map(errors.map(({ path: field, message }) => [field, message]));
  const back = thenCheck
    ? { href: `${path}/check`, label: words.checkTitle }
    : { href: path, label: words.toList };
  return {
    title: `${title} – ${texts.title}`,
    hasErrors: errors.length > 0,
    formId: stepFormId,
    back,
    body: html`${errorSummary(errors, language)}
<p class="quiet">${texts.title}, ${fillSentence(words.step, place, language)}</p>
<h1>${title}</h1>
${cameBack && notice('good', html`<p>${words.endedText}</p>`, true)}
${errors.length > 0 && html`<p>${words.keptAllTheSame} <a href="${nextAddress(filing, group, thenCheck)}">${words.goOnAnyway}</a></p>`}
<form id="${stepFormId}" method="post" action="${path}/${group.id}" novalidate>
<button class="hidden-visually" tabindex="-1" aria-hidden="true" name="action" value="save"></button>
${thenCheck && hiddenInputs([['to', 'check']])}
${formFields({ viewer, texts, values: draft.values, errors: messages, choices }, specsOfGroup(offer.measure, group))}
<div class="actions"><button class="button" name="action" value="save">${words.save}</button>
<button class="button secondary" name="action" value="later">${words.later}</button></div>
</form>`,
  };
}

/** Where the page leads to: the next group, the documents after the last, or back to the check. */
export function nextAddress({ offer, groups }: Filing, group: FormGroup, thenCheck: boolean): string {
  const next = groups[groups.indexOf(group) + 1]?.id ?? 'documents';
  return `/measures/${offer.offerId}/new/${thenCheck ? 'check' : next}`;
}
