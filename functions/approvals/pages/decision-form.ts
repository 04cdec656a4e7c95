/** The form that decides: three answers and a comment; nothing else on the page acts. */
import type { ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, longTextInput, radios } from '../../web/layout/inputs.ts';
import type { Words } from '../../web/texts/index.ts';

export const decisions = ['approve', 'reject', 'ask'] as const;
export type DecisionAnswer = (typeof decisions)[number];

export interface DecisionDraft {
  readonly taskId: string;
  /** The secret of the link; absent when the approver came by signing in. */
  readonly token: string | undefined;
  readonly decision: string;
  readonly comment: string;
  readonly errors: readonly ShownError[];
}

export function decisionForm(words: Words, draft: DecisionDraft): Html {
  const { tasks } = words;
  const errorAt = (path: string) => draft.errors.find((one) => one.path === path)?.message;
  const hints = { approve: tasks.approveHint, reject: tasks.rejectHint, ask: tasks.askHint };
  return html`<section class="decision" id="decide" aria-labelledby="decide-title"><h2 id="decide-title">${tasks.decideTitle}</h2>
<form method="post" action="/tasks/${draft.taskId}" novalidate>
${hiddenInputs(draft.token === undefined ? [] : [['token', draft.token]])}
${radios({
  path: 'decision',
  label: tasks.decideQuestion,
  value: draft.decision,
  error: errorAt('decision'),
  options: decisions.map((value) => ({ value, label: tasks[value], hint: hints[value] })),
  words,
})}
${longTextInput({
  path: 'comment',
  label: tasks.comment,
  hint: tasks.commentHint,
  value: draft.comment,
  error: errorAt('comment'),
  rows: 4,
  words,
})}
<div class="actions"><button class="button">${tasks.send}</button></div>
</form></section>`;
}

/** What keeps the draft from being sent, before anybody is asked. */
export function decisionErrors({ tasks }: Words, decision: string, comment: string): ShownError[] {
  if (!decisions.some((one) => one === decision)) {
    return [{ path: 'decision', name: tasks.decideTitle, message: tasks.decisionNeeded }];
  }
  const needed = decision !== 'approve' && comment.trim() === '';
  return needed ? [{ path: 'comment', name: tasks.comment, message: tasks.commentNeeded }] : [];
}
