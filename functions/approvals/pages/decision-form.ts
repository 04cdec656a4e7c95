/**
 * The form that decides: three answers and a comment; nothing else on the page acts. What belongs to one answer shows once
 * it is chosen, where the browser can tell; elsewhere always.
 */
import { isBlank } from '../../../workflows/forms/written-text.ts';
import type { Language } from '../../../workflows/language.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, longTextInput, moneyInput, radios, select } from '../../web/layout/inputs.ts';
import { words } from '../../web/words/index.ts';
import { approvalWords } from '../words/index.ts';

export const decisions = ['approve', 'reject', 'ask'] as const;
export type DecisionAnswer = (typeof decisions)[number];

export interface DecisionDraft {
  readonly taskId: string;
  /** The secret of the link; absent when the approver came by signing in. */
  readonly token: string | undefined;
  readonly decision: string;
  readonly comment: string;
  /** One of the short list, put before the comment. */
  readonly reason: string;
  /** What is accepted, as it was typed; empty for the whole. */
  readonly amount: string;
  /** The same in cents; NaN when it cannot be read. */
  readonly cents?: number | undefined;
  readonly errors: readonly ShownError[];
}

export function decisionForm(language: Language, draft: DecisionDraft): Html {
  const tasks = approvalWords[language];
  const errorAt = (path: string) => draft.errors.find((one) => one.path === path)?.message;
  const hints = { approve: tasks.approveHint, reject: tasks.rejectHint, ask: tasks.askHint };
  return html`<section class="decision" id="decide" aria-labelledby="decide-title"><h2 id="decide-title">${tasks.decideTitle}</h2>
<form method="post" action="/tasks/${draft.taskId}" novalidate>
${askFirst()}${hiddenInputs(draft.token === undefined ? [] : [['token', draft.token]])}
${radios({
  path: 'decision',
  label: tasks.decideQuestion,
  value: draft.decision,
  error: errorAt('decision'),
  options: decisions.map((value) => ({ value, label: tasks[value], hint: hints[value] })),
  words: words[language],
})}
<div class="when-approved">${moneyInput({
    path: 'amount',
    label: tasks.part,
    hint: tasks.partHint,
    value: draft.amount,
    error: errorAt('amount'),
    optional: true,
    words: words[language],
  })}</div>
<div class="when-decided">${select({
    path: 'reason',
    label: tasks.reasonKind,
    hint: tasks.reasonKindHint,
    value: draft.reason,
    options: Object.entries(tasks.reasons).map(([value, label]) => ({ value, label })),
    placeholder: tasks.reasonNone,
    optional: true,
    words: words[language],
  })}</div>
${longTextInput({
  path: 'comment',
  label: tasks.comment,
  hint: tasks.commentHint,
  value: draft.comment,
  error: errorAt('comment'),
  rows: 4,
  words: words[language],
})}
<div class="actions"><button class="button">${tasks.check}</button></div>
</form></section>`;
}

/** The comment with the reason chosen from the short list before it, in the language of who reads it. */
export function withReason(language: Language, reason: string, comment: string): string {
  const reasons: Readonly<Record<string, string>> = approvalWords[language].reasons;
  const sentence = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return [sentence, comment.trim()].filter((one) => one !== undefined && one !== '').join(' ');
}

/**
 * What keeps the draft from being sent, before anybody is asked.
 * @param askedCents with it a part without a word is told as well
 */
export function decisionErrors(
  language: Language,
  { decision, comment, cents }: Pick<DecisionDraft, 'decision' | 'comment' | 'cents'>,
  askedCents?: number,
): ShownError[] {
  const tasks = approvalWords[language];
  if (!decisions.some((one) => one === decision)) {
    return [{ path: 'decision', name: tasks.decideTitle, message: tasks.decisionNeeded }];
  }
  if (decision === 'approve' && Number.isNaN(cents)) {
    return [{ path: 'amount', name: tasks.part, message: tasks.partUnreadable }];
  }
  const isPart = askedCents !== undefined && cents !== undefined && cents < askedCents;
  const needed = (decision !== 'approve' || isPart) && isBlank(comment);
  return needed ? [{ path: 'comment', name: tasks.comment, message: tasks.commentNeeded }] : [];
}
