/** One measure: who it is for, what is looked at, who decides, and the way to the form. */

import { fillSentence, formatCents, type Language } from '../../../workflows/language.ts';
import { commonRules } from '../../../workflows/measures/common-rules.ts';
import { ruleTitle } from '../../../workflows/measures/explain.ts';
import type { FormCondition } from '../../../workflows/measures/form-condition.ts';
import type { ApprovalRule, Measure } from '../../../workflows/measures/measure.ts';
import type { Role } from '../../../workflows/registers/records.ts';
import { roleLabel } from '../../claims/labels.ts';
import type { Offer } from '../../policies/offers.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { measureWords } from '../words/index.ts';
import { mayFile } from './offer.ts';
import { whyNot } from './why-not.ts';

export function measurePage(viewer: Viewer, offered: Offer): PageContent {
  const { language } = viewer;
  const { measure, settings } = offered;
  const texts = measure.texts[language];
  const rules = [...commonRules(settings, measure.byStaff), ...measure.rules];
  return {
    title: texts.title,
    back: { href: '/measures', label: measureWords[language].title },
    body: html`<h1>${texts.title}</h1>
<p class="lead">${texts.summary}</p>
${confidentialNotice(viewer, measure)}
<h2>${measureWords[language].nextTitle}</h2>
<p>${measureWords[language].nextText}</p>
${wayToForm(viewer, offered)}
<h2>${measureWords[language].whoTitle}</h2>
${whoAndWhen(viewer, offered)}
<h2>${measureWords[language].rulesTitle}</h2>
<p>${measureWords[language].rulesLead}</p>
<ul>${rules.map((rule) => html`<li>${ruleTitle(measure, rule.id, language)}</li>`)}</ul>
${settings.approvals.length > 0 && decidedBy(viewer, offered)}`,
  };
}

function confidentialNotice({ language }: Viewer, measure: Measure): Html | undefined {
  const { confidentialTo, confidentialWhen: when } = measure;
  if (!confidentialTo) return undefined;
  const values = {
    roles: roleNames(confidentialTo, language),
    kinds: when ? answerNames(measure, when, language) : '',
  };
  const words = measureWords[language];
  const sentence = when ? words.confidentialWhen : words.confidential;
  return notice('info', html`<p>${fillSentence(sentence, values, language)}</p>`);
}

function decidedBy(viewer: Viewer, { measure, settings: { approvals } }: Offer): Html {
  return html`<h2>${measureWords[viewer.language].decideTitle}</h2>
<ol>${approvals.map((step) => html`<li>${approvalSentence(viewer, measure, step)}</li>`)}</ol>`;
}

function wayToForm(viewer: Viewer, offer: Offer): Html {
  const { language, person } = viewer;
  const { offerId } = offer;
  const path = `/measures/${encodeURIComponent(offerId)}/new`;
  const reason = whyNot(viewer, offer);
  if (reason !== undefined && !isOnlyElsewhere(viewer, offer)) return notice('wait', html`<p>${reason}</p>`);
  if (!person) {
    return html`<p class="actions">${buttonLink(`/sign-in?next=${encodeURIComponent(path)}`, measureWords[language].signInFirst)}</p>`;
  }
  return html`${reason !== undefined && notice('wait', html`<p>${reason}</p>`)}<p class="actions">${buttonLink(path, measureWords[language].start)}</p>`;
}

/** Whoever may file is not stopped for their country: the rules say so, and a person may look at it. */
function isOnlyElsewhere({ person }: Viewer, { measure, open }: Offer): boolean {
  return open && person !== undefined && mayFile(person, measure);
}

function whoAndWhen({ language }: Viewer, { measure, settings }: Offer): Html {
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const countries = settings.countries.map((country) => regions.of(country) ?? country);
  const values = {
    roles: roleNames(measure.filers, language),
    countries: new Intl.ListFormat(language).format(countries),
    span: { from: settings.opensOn, until: settings.closesOn },
  };
  return html`<p>${fillSentence(measureWords[language].who, values, language)} ${fillSentence(measureWords[language].open, values, language)}</p>`;
}

/** With what the claim must be about, in brackets. */
function approvalSentence({ language }: Viewer, measure: Measure, step: ApprovalRule): string {
  const { decideAlways, decideFrom } = measureWords[language];
  const { fromCents, when } = step;
  const about = when ? ` (${answerNames(measure, when, language)})` : '';
  const role = roleLabel(step.role, language) + about;
  if (fromCents === undefined) return fillSentence(decideAlways, { role }, language);
  return fillSentence(decideFrom, { role, amount: formatCents(fromCents, language) }, language);
}

/** What the form's answers are called, those of one field as alternatives. */
function answerNames({ texts }: Measure, when: FormCondition, language: Language): string {
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const fields = Object.entries(when).map(([name, values]) =>
    either.format(values.map((value) => texts[language].options[`${name}.${value}`] ?? value)),
  );
  return new Intl.ListFormat(language).format(fields);
}

function roleNames(roles: readonly Role[], language: Language): string {
  return new Intl.ListFormat(language).format(roles.map((role) => roleLabel(role, language)));
}
