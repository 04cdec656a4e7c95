/** Links that no longer decide anything, each with what that means: done, used, expired, replaced, wrong, not yours. */

import { fillSentence } from '../../../workflows/language.ts';
import { claimWords } from '../../claims/words/index.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { TaskView } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import type { DecisionAnswer } from './decision-form.ts';

/** Right after deciding. */
export function donePage(viewer: Viewer, decision: DecisionAnswer): PageContent {
  const tasks = approvalWords[viewer.language];
  const text = html`<p class="lead">${tasks.done[decision]}</p><p>${tasks.doneNext}</p>`;
  return plainPage(viewer, tasks.doneTitle, notice('good', text, true));
}

/** A task that is not open any more. */
export function closedPage(viewer: Viewer, task: TaskView): PageContent {
  const tasks = approvalWords[viewer.language];
  const claims = claimWords[viewer.language];
  const { language } = viewer;
  const which = html`<p>${task.claim.measureTitle} – ${fillSentence(claims.reference, { reference: task.claim.reference }, language)}</p>`;
  if (task.state === 'expired')
    return plainPage(viewer, tasks.expiredTitle, html`<p class="lead">${tasks.expiredText}</p>${which}`);
  if (task.state === 'replaced')
    return plainPage(viewer, tasks.replacedTitle, html`<p class="lead">${tasks.replacedText}</p>${which}`);
  const on =
    task.decidedAt !== undefined &&
    fillSentence(tasks.doneAt, { date: formatDay(task.decidedAt, language) }, language);
  const said = task.decision === undefined ? '' : tasks.done[task.decision];
  return plainPage(
    viewer,
    tasks.usedTitle,
    html`<p class="lead">${said}</p>${on && html`<p>${on}</p>`}${which}`,
  );
}

export function wrongLinkPage(viewer: Viewer): PageContent {
  const { wrongTitle, wrongText } = approvalWords[viewer.language];
  return plainPage(viewer, wrongTitle, html`<p class="lead">${wrongText}</p>`);
}

export function conflictPage(viewer: Viewer): PageContent {
  const { conflictTitle, conflictText } = approvalWords[viewer.language];
  return plainPage(viewer, conflictTitle, html`<p class="lead">${conflictText}</p>`);
}

/** In place of the form: somebody else is signed in. */
export function otherPersonNotice({ language, person }: Viewer): Html {
  const text = fillSentence(approvalWords[language].otherPersonText, { name: person?.name ?? '' }, language);
  return notice('bad', html`<h2 id="decide">${approvalWords[language].otherPersonTitle}</h2><p>${text}</p>`);
}

/** In place of the form: the amount asks for a sign-in, which leads back to this page. */
export function signInNotice({ place, language }: Viewer): Html {
  const { signInTitle, signInText, signInAction } = approvalWords[language];
  const next = encodeURIComponent(place.pathname + place.search);
  return notice(
    'wait',
    html`<h2 id="decide">${signInTitle}</h2><p>${signInText}</p><p class="actions">${buttonLink(`/sign-in?next=${next}`, signInAction)}</p>`,
  );
}

function plainPage({ language }: Viewer, title: string, content: Html): PageContent {
  return {
    title,
    body: html`<h1>${title}</h1>${content}<p class="actions">${buttonLink('/tasks', approvalWords[language].seeTasks, 'secondary')}</p>`,
  };
}
