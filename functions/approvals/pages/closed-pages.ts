/** Links that no longer decide anything, each with what that means: done, used, expired, replaced, wrong, not yours. */

import { fillSentence } from '../../../workflows/language.ts';
import { claimWords } from '../../claims/words/index.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Reader } from '../../web/layout/reader.ts';
import type { TaskView } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import type { DecisionAnswer } from './decision-form.ts';

/** Right after deciding. */
export function donePage(reader: Reader, decision: DecisionAnswer): PageContent {
  const tasks = approvalWords[reader.language];
  const text = html`<p class="lead">${tasks.done[decision]}</p><p>${tasks.doneNext}</p>`;
  return plainPage(reader, tasks.doneTitle, notice('good', text, true));
}

/** A task that is not open any more. */
export function closedPage(reader: Reader, task: TaskView): PageContent {
  const tasks = approvalWords[reader.language];
  const claims = claimWords[reader.language];
  const { language } = reader;
  const which = html`<p>${task.claim.measureTitle} – ${fillSentence(claims.reference, { reference: task.claim.reference }, language)}</p>`;
  if (task.state === 'expired')
    return plainPage(reader, tasks.expiredTitle, html`<p class="lead">${tasks.expiredText}</p>${which}`);
  if (task.state === 'replaced')
    return plainPage(reader, tasks.replacedTitle, html`<p class="lead">${tasks.replacedText}</p>${which}`);
  const on =
    task.decidedAt !== undefined &&
    fillSentence(tasks.doneAt, { date: formatDay(task.decidedAt, language) }, language);
  const said = task.decision === undefined ? '' : tasks.done[task.decision];
  return plainPage(
    reader,
    tasks.usedTitle,
    html`<p class="lead">${said}</p>${on && html`<p>${on}</p>`}${which}`,
  );
}

export function wrongLinkPage(reader: Reader): PageContent {
  const { wrongTitle, wrongText } = approvalWords[reader.language];
  return plainPage(reader, wrongTitle, html`<p class="lead">${wrongText}</p>`);
}

export function conflictPage(reader: Reader): PageContent {
  const { conflictTitle, conflictText } = approvalWords[reader.language];
  return plainPage(reader, conflictTitle, html`<p class="lead">${conflictText}</p>`);
}

/** In place of the form: somebody else is signed in. */
export function otherPersonNotice({ language, person }: Reader): Html {
  const text = fillSentence(approvalWords[language].otherPersonText, { name: person?.name ?? '' }, language);
  return notice('bad', html`<h2 id="decide">${approvalWords[language].otherPersonTitle}</h2><p>${text}</p>`);
}

/** In place of the form: the amount asks for a sign-in, which leads back to this page. */
export function signInNotice({ place, language }: Reader): Html {
  const { signInTitle, signInText, signInAction } = approvalWords[language];
  const next = encodeURIComponent(place.pathname + place.search);
  return notice(
    'wait',
    html`<h2 id="decide">${signInTitle}</h2><p>${signInText}</p><p class="actions">${buttonLink(`/sign-in?next=${next}`, signInAction)}</p>`,
  );
}

function plainPage({ language }: Reader, title: string, content: Html): PageContent {
  return {
    title,
    body: html`<h1>${title}</h1>${content}<p class="actions">${buttonLink('/tasks', approvalWords[language].seeTasks, 'secondary')}</p>`,
  };
}
