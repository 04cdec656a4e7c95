/** The first thing on a claim's page: how it stands in one sentence, why, who has it and until when, and how much. */

import { dayOfInstant } from '../../../workflows/calendar.ts';
import type { ClaimStatus } from '../../../workflows/claim/claim.ts';
import { fillSentence, type SentenceValues } from '../../../workflows/language.ts';
import { roles } from '../../../workflows/registers/records.ts';
import { amount, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { roleLabel } from '../labels.ts';
import type { ClaimView } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';
import { journey } from './journey.ts';
import { statusTones } from './status-tone.ts';

/** `no`: nothing is paid; `yes`: something is; `wait`: somebody has it. */
type Verdict = 'no' | 'yes' | 'wait' | 'over';

const faces: Readonly<Record<ClaimStatus, Verdict>> = {
  submitted: 'wait',
  'needs-information': 'wait',
  ineligible: 'no',
  queued: 'wait',
  'awaiting-approval': 'wait',
  rejected: 'no',
  approved: 'yes',
  paying: 'yes',
  paid: 'yes',
  completed: 'yes',
  'payment-returned': 'yes',
  withdrawn: 'over',
  expired: 'no',
  'under-review': 'wait',
};

export function verdictOf({ status }: Pick<ClaimView, 'status'>): Verdict {
  return faces[status];
}

/** The decision that stands, with its reason: the last refusal, or the part that was accepted. */
export function reasonedDecision({ messages }: ClaimView): ClaimView['messages'][number] | undefined {
  return messages.findLast((one) => one.kind === 'decision' && one.text !== '');
}

export function isPart(claim: ClaimView): boolean {
  const { askedCents, amountCents } = claim;
  return verdictOf(claim) === 'yes' && askedCents !== undefined && askedCents > amountCents;
}

export function verdict(viewer: Viewer, claim: ClaimView): Html {
  const { language } = viewer;
  const { status, statusText, reference, memberName, measureTitle } = claim;
  const words = claimWords[language];
  const face = verdictOf(claim);
  const named =
    memberName !== viewer.person?.name &&
    html` <span class="nowrap">${fillSentence(words.memberOf, { name: memberName }, language)}</span>`;
  return html`<section class="verdict ${face}">
<p class="eyebrow">${measureTitle} <span class="nowrap">${fillSentence(words.reference, { reference }, language)}</span>${named}</p>
<p>${tag(statusText, statusTones[status])}</p>
<h1>${headline(viewer, claim)}</h1>
${lead(viewer, claim)}
${money(viewer, claim, face)}
</section>
${claim.own && face !== 'no' && journey(language, status)}`;
}

function headline({ language }: Viewer, claim: ClaimView): string {
  const words = claimWords[language];
  const { status, statusText, memberName, waitingFor } = claim;
  if (!claim.own) return fillSentence(words.verdictOther, { name: memberName, status: statusText }, language);
  if (isPart(claim)) return fillSentence(words.verdictPart, partValues(claim), language);
  const person = waitingFor?.name ?? words.writeToTeam;
  return fillSentence(words.verdicts[status], { person }, language);
}

function partValues({ amountCents, askedCents = amountCents }: ClaimView): SentenceValues {
  return {
    accepted: { cents: amountCents },
    asked: { cents: askedCents },
    rest: { cents: askedCents - amountCents },
  };
}

function lead(viewer: Viewer, claim: ClaimView): Html {
  const { language } = viewer;
  const words = claimWords[language];
  const reason = reasonedDecision(claim);
  const paragraphs = [whyText(viewer, claim, reason && reasonText(claim, reason)), nextText(viewer, claim)];
  const shown = paragraphs.filter((one) => one !== undefined);
  const by =
    (verdictOf(claim) === 'no' || isPart(claim)) &&
    reason !== undefined &&
    fillSentence(
      words.decidedBy,
      { date: { date: dayOfInstant(reason.at) }, person: reason.author.name },
      language,
    );
  return html`${shown.map((one) => html`<p class="lead words">${one}</p>`)}${by && html`<p class="quiet small">${by}</p>`}`;
}

/** What a rule refused is said in the reader’s language; what a person wrote stays as it is. */
function reasonText({ decision }: ClaimView, { author, text }: ClaimView['messages'][number]): string {
  const refused = decision?.rules.filter(({ outcome }) => outcome === 'not-met') ?? [];
  if (author.role !== 'system' || refused.length === 0) return text;
  return refused.map(({ explanation }) => explanation).join(' ');
}

function whyText({ language }: Viewer, claim: ClaimView, reason: string | undefined): string | undefined {
  const words = claimWords[language];
  if (reason === undefined) return undefined;
  if (isPart(claim)) return fillSentence(words.restRefused, { ...partValues(claim), reason }, language);
  return verdictOf(claim) === 'no' ? fillSentence(words.reasonWas, { reason }, language) : undefined;
}

/** Who has it, and until when; for the member what there is to do. */
function nextText({ language }: Viewer, claim: ClaimView): string | undefined {
  const { waitingFor, own, status, statusNext } = claim;
  const words = claimWords[language];
  if (verdictOf(claim) === 'no' || isPart(claim)) return own && status === 'expired' ? statusNext : undefined;
  if (!waitingFor || waitingFor.role === 'fund') return own ? statusNext : undefined;
  const { name: person, until, since } = waitingFor;
  const days = {
    since: { date: dayOfInstant(since) },
    ...(until !== null && { until: { due: dayOfInstant(until) } }),
  };
  if (own) return statusNext;
  const known = roles.find((one) => one === waitingFor.role);
  const role = known ? roleLabel(known, language) : waitingFor.role;
  const values = { person, role, until: '', dated: until === null ? 'no' : 'yes', ...days };
  return fillSentence(words.waitsFor, values, language);
}

/** The large figure is for what was accepted alone. */
function money({ language }: Viewer, { amountCents }: ClaimView, face: Verdict): Html | undefined {
  const words = claimWords[language];
  if (amountCents === 0) return undefined;
  if (face === 'yes')
    return html`<p><span class="quiet small block">${words.grantedAmount}</span><span class="figure">${amount(amountCents, language)}</span></p>`;
  if (face === 'wait')
    return html`<p><span class="quiet small block">${words.askedAmount}</span>${amount(amountCents, language)}</p>`;
  return html`<p class="quiet">${fillSentence(words.refusedAmount, { amount: { cents: amountCents } }, language)}</p>`;
}
