/** One recovery case: how it stands, where the money went, its history, and what the reader may do with it. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { isClosed } from '../../../workflows/recovery/recovery-case.ts';
import type { NameAccount } from '../../audit/pages/account-names.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { askFirst, confirmPage } from '../../web/layout/confirm.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { emailInput, hiddenInputs, textInput } from '../../web/layout/inputs.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { CaseView } from '../view-cases.ts';
import { recoveryWords } from '../words/index.ts';
import { caseTones } from './cases-list.ts';

export interface CaseParts {
  readonly view: CaseView;
  /** Who acknowledged the pledge, by name. */
  readonly acknowledgedBy?: string | undefined;
  readonly nameOf: NameAccount;
  readonly error?: string | undefined;
}

export function casePage(viewer: Viewer, parts: CaseParts): PageContent {
  const { view, nameOf, error } = parts;
  const recovery = recoveryWords[viewer.language];
  const title = `${view.clientName} – ${view.activityName}`;
  return {
    title,
    hasErrors: error !== undefined,
    back: { href: '/recovery', label: recovery.title },
    body: html`<h1>${title}</h1>
${error !== undefined && notice('bad', html`<p>${error}</p>`, true)}
<p>${tag(view.statusText, caseTones[view.status])}</p>
${summary(viewer, parts)}
${actions(viewer, view)}
${view.returns.length > 0 && returnsTable(viewer, view, nameOf)}
<h2>${recovery.historyTitle}</h2>
<ol class="history">${view.history.map((one) => html`<li>${moment(one.at, viewer.language)} ${one.text}</li>`)}</ol>`,
  };
}

function summary({ language }: Viewer, { view, acknowledgedBy }: CaseParts): Html {
  const recovery = recoveryWords[language];
  const lines: [string, string | Html | undefined][] = [
    [recovery.asked, amount(view.amountCents, language)],
    [recovery.pledged, view.pledge && amount(view.pledge.amountCents, language)],
    [recovery.due, view.pledge && formatDate(view.pledge.dueOn, language)],
    [recovery.acknowledged, view.pledge && (acknowledgedBy ?? recovery.nobody)],
    [recovery.reference, view.referenceText],
    [recovery.received, amount(view.receivedCents, language)],
    [recovery.open, html`<span class="figure">${amount(view.openCents, language)}</span>`],
    [recovery.absorbed, view.absorbedCents > 0 ? amount(view.absorbedCents, language) : undefined],
    [recovery.order, view.workText],
    [recovery.claim, html`<a href="/claims/${view.claimId}">${claimReference(view.claimId)}</a>`],
    [recovery.reason, view.reason],
  ];
  return summaryList(lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])));
}

function returnsTable({ language }: Viewer, view: CaseView, nameOf: NameAccount): Html {
  const recovery = recoveryWords[language];
  return html`<h2>${recovery.returnsTitle}</h2>${table<CaseView['returns'][number]>(
    recovery.returnsTitle,
    [
      { header: recovery.account, names: true, cell: (one) => nameOf(one.account) },
      { header: recovery.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    view.returns,
  )}`;
}

function actions(viewer: Viewer, view: CaseView): Html | undefined {
  if (isClosed(view)) return undefined;
  const { words, person, language } = viewer;
  const recovery = recoveryWords[language];
  const form = (action: string, button: string, fields: unknown = '', secondary = true) =>
    html`<form method="post" action="/recovery/${view.caseId}/${action}" novalidate>${fields}<div class="actions"><button class="button${secondary && ' secondary'}">${button}</button></div></form>`;
  const reason = (path: string) => textInput({ path, label: recovery.reason, value: '', words });
  const adviser = hasRole(person, ['adviser']);
  const finance = hasRole(person, ['finance']);
  const acknowledges = adviser && view.pledge && view.pledge.acknowledgedAt === undefined;
  const asked = view.writeOff && view.writeOff.decision === undefined ? view.writeOff : undefined;
  return html`${acknowledges && form('acknowledge', recovery.acknowledge, '', false)}
${(adviser || finance) && !view.pledge && html`<h2>${recovery.inviteTitle}</h2>${form('invite', recovery.invite, emailInput({ path: 'email', label: recovery.email, value: '', optional: true, words }))}`}
${finance && html`<h2>${recovery.lostTitle}</h2><p>${recovery.lostText}</p>${form('irrecoverable', recovery.lost, html`${askFirst()}${reason('reason')}`)}`}
${asked ? writeOffDecision(viewer, view, asked.reason) : finance && html`<h2>${recovery.writeOffTitle}</h2><p>${recovery.writeOffText}</p>${form('write-off', recovery.writeOff, reason('write-off-reason'))}`}`;
}

function writeOffDecision({ language, person }: Viewer, view: CaseView, reason: string): Html {
  const recovery = recoveryWords[language];
  const decide = (decision: string, label: string, secondary: boolean) =>
    html`<form method="post" action="/recovery/${view.caseId}/write-off">${askFirst()}${hiddenInputs([['decision', decision]])}<div class="actions"><button class="button${secondary && ' secondary'}">${label}</button></div></form>`;
  return html`<h2>${recovery.writeOffTitle}</h2>${notice('wait', html`<p>${fillSentence(recovery.writeOffAsked, { reason }, language)}</p>`)}
${hasRole(person, ['board-delegate']) && html`${decide('approve', recovery.approve, false)}${decide('reject', recovery.reject, true)}`}`;
}

/** What closes a case, or decides on a write-off, is asked about once more. */
export function caseConfirmation(
  viewer: Viewer,
  view: CaseView,
  action: 'irrecoverable' | 'write-off',
  sent: ReadonlyMap<string, string>,
): PageContent {
  const { language } = viewer;
  const recovery = recoveryWords[language];
  const lost = action === 'irrecoverable';
  const reason = lost ? sent.get('reason') : view.writeOff?.reason;
  const decide = sent.get('decision') === 'reject' ? recovery.reject : recovery.approve;
  const title = lost ? recovery.confirmLost : recovery.confirmWriteOff;
  return confirmPage(viewer, {
    title: fillSentence(title, { client: view.clientName }, language),
    text: html`<p>${lost ? recovery.lostText : recovery.writeOffText}</p>`,
    facts: [
      { label: recovery.open, value: amount(view.openCents, language) },
      { label: recovery.reason, value: reason ?? '' },
    ],
    action: `/recovery/${view.caseId}/${action}`,
    fields: sent,
    yes: lost ? recovery.confirmLostYes : decide,
    back: `/recovery/${view.caseId}`,
  });
}
