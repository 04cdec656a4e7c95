/** An appeal says that it is one: the first decision with its comment, and what the member answers to it. */
import { dayOfInstant } from '../../../workflows/calendar.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { AppealPast } from '../task-context.ts';
import { approvalWords } from '../words/index.ts';

export function appealNotice({ language }: Viewer, name: string, { first, reason }: AppealPast): Html {
  const tasks = approvalWords[language];
  const values = first && { date: { date: dayOfInstant(first.at) }, person: first.author.name };
  return notice(
    'wait',
    html`<h2>${tasks.appealTitle}</h2><p>${tasks.appealNew}</p>
${first && values && html`<p>${fillSentence(tasks.appealFirst, values, language)}</p><blockquote class="words">${first.text === '' ? tasks.appealNoWords : first.text}</blockquote>`}
<p>${fillSentence(tasks.appealReason, { name }, language)}</p><blockquote class="words">${reason.text}</blockquote>`,
  );
}
