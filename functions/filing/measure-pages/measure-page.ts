/** One measure: who it is for, what is looked at, who decides, and the way to the form. */

import { fillSentence, formatCents, type Language } from '../../../workflows/language.ts';
import { commonRules } from '../../../workflows/measures/common-rules.ts';
import { ruleTitle } from '../../../workflows/measures/explain.ts';
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
${measure.confidentialTo && notice('info', html`<p>${fillSentence(measureWords[language].confidential, { roles: roleNames(measure.confidentialTo, language) }, language)}</p>`)}
<h2>${measureWords[language].nextTitle}</h2>
<p>${measureWords[language].nextText}</p>
${wayToForm(viewer, offered)}
<h2>${measureWords[language].whoTitle}</h2>
${whoAndWhen(viewer, offered)}
<h2>${measureWords[language].rulesTitle}</h2>
<p>${measureWords[language].rulesLead}</p>
<ul>${rules.map((rule) => html`<li>${ruleTitle(measure, rule.id, language)}</li>`)}</ul>
${settings.approvals.length > 0 && decidedBy(viewer, settings.approvals)}`,
  };
}

function decidedBy(viewer: Viewer, approvals: Offer['settings']['approvals']): Html {
  return html`<h2>${measureWords[viewer.language].decideTitle}</h2>
<ol>${approvals.map((step) => html`<li>${approvalSentence(viewer, step)}</li>`)}</ol>`;
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

function approvalSentence(
  { language }: Viewer,
  step: { readonly role: Role; readonly fromCents?: number },
): string {
  const role = roleLabel(step.role, language);
  if (step.fromCents === undefined)
    return fillSentence(measureWords[language].decideAlways, { role }, language);
  const amount = formatCents(step.fromCents, language);
  return fillSentence(measureWords[language].decideFrom, { role, amount }, language);
}

function roleNames(roles: readonly Role[], language: Language): string {
  return new Intl.ListFormat(language).format(roles.map((role) => roleLabel(role, language)));
}
