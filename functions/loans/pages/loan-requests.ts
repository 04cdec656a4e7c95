/** What was asked about a loan, for whom it waits, and the form of the person who decides next. */

import { fillSentence } from '../../../workflows/language.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { roleLabel } from '../../claims/labels.ts';
import { type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, radios } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LoanView, RequestView } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import type { LoanDraft } from './loan-draft.ts';
import { fieldOf } from './loan-draft.ts';

const tones: Readonly<Record<RequestView['state'], Tone>> = {
  open: 'wait',
  approved: 'good',
  refused: 'bad',
  lapsed: 'neutral',
};

export function requestsSection(viewer: Viewer, loan: LoanView, draft: LoanDraft): Html | undefined {
  if (loan.requests.length === 0) return undefined;
  const texts = loanWords[viewer.language];
  return html`<h2>${texts.requests}</h2>
${loan.requests.toReversed().map((request) => requestPart(viewer, loan, request, draft))}`;
}

function requestPart(viewer: Viewer, loan: LoanView, request: RequestView, draft: LoanDraft): Html {
  const { language } = viewer;
  const texts = loanWords[language];
  const what = fillSentence(texts.requestKinds[request.kind], { months: request.months ?? 0 }, language);
  const role = request.approvals.find((one) => one.state === 'open')?.role;
  const waits = request.state === 'open' && role;
  return html`<h3>${what} ${tag(texts.requestStates[request.state], tones[request.state])}</h3>
<p>${withColon(formatDay(request.requestedAt, language), language)} ${request.reason}</p>
${waits && html`<p>${fillSentence(texts.waitsFor, { role: roleLabel(waits, language) }, language)}</p>`}
${request.canDecide && decisionForm(viewer, loan, request, draft)}`;
}

function decisionForm(viewer: Viewer, loan: LoanView, { requestId }: RequestView, draft: LoanDraft): Html {
  const texts = loanWords[viewer.language];
  return html`<h4>${texts.decisionTitle}</h4>
<form method="post" action="/loans/${loan.loanId}/requests/${requestId}" novalidate>
${radios({
  ...fieldOf(viewer, draft, 'decide.decision', texts.decision),
  options: [
    { value: 'approve', label: texts.approve },
    { value: 'refuse', label: texts.refuse },
  ],
})}
${longTextInput({ ...fieldOf(viewer, draft, 'decide.comment', texts.comment), hint: texts.commentHint, rows: 3 })}
<div class="actions"><button class="button">${texts.decide}</button></div></form>`;
}
