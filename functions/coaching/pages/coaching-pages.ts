/** The pages of accompaniment: the list, one of them with its meetings and its end, a coach's offer. */

import type { CoachingResult } from '../../../workflows/coaching/coaching.ts';
import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { coaching as measure } from '../../../workflows/measures/coaching/index.ts';
import { localisedForm, nothingSent, type Sent, sentErrors } from '../../web/forms/localised-form-fields.ts';
import { buttonLink, notice, summaryList, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { outcomeForm, profileForm, recordForm, resultLabel, sessionForm } from '../forms.ts';
import type { OfferView } from '../offer.ts';
import type { CoachingSummary, CoachingView } from '../view-coachings.ts';
import { coachingWords } from '../words/index.ts';

/** A form that was sent and refused. */
export interface Filled {
  readonly name: string;
  readonly sent: Sent;
}

export function coachingListPage(
  viewer: Viewer,
  list: readonly CoachingSummary[],
  isCoach: boolean,
): PageContent {
  const { language, person } = viewer;
  const texts = coachingWords[language];
  const rows = table(
    texts.title,
    [
      {
        header: texts.topic,
        names: true,
        cell: (one: CoachingSummary) =>
          html`<a href="/coaching/${one.coachingId}">${optionOf(viewer, `topic.${one.topic}`)}</a>`,
      },
      { header: texts.member, cell: (one) => one.memberName },
      { header: texts.coach, cell: (one) => one.coachName ?? '–' },
      { header: texts.state, cell: (one) => texts.states[one.state] },
      {
        header: texts.next,
        cell: (one) => nextCell(viewer, one),
      },
    ],
    list,
  );
  return {
    title: texts.title,
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${list.length === 0 ? html`<p>${texts.none}</p>` : rows}
<p class="actions">${person?.member && buttonLink('/measures/coaching', measure.texts[language].title, 'secondary')}
${isCoach && buttonLink('/coaching/offer', texts.profileLink, 'secondary')}</p>`,
  };
}

/** For its coach what is to be done, else the day of the next meeting. */
function nextCell({ language }: Viewer, { toDo, nextOn, coachingId }: CoachingSummary): Html {
  if (toDo) {
    const label = coachingWords[language].toDo[toDo];
    return html`<a class="strong" href="/coaching/${coachingId}">${label}</a>`;
  }
  return html`${nextOn === undefined ? '–' : formatDate(nextOn, language)}`;
}

interface CoachingPageParts {
  readonly filled: Filled | undefined;
  readonly done: string | undefined;
}

export function coachingPage(
  viewer: Viewer,
  view: CoachingView,
  { filled, done = '' }: CoachingPageParts,
): PageContent {
  const texts = coachingWords[viewer.language];
  const title = optionOf(viewer, `topic.${view.topic}`);
  const said = { planned: texts.plannedDone, recorded: texts.recordedDone, ended: texts.endedDone }[done];
  return {
    title,
    hasErrors: filled !== undefined,
    back: { href: '/coaching', label: texts.title },
    body: html`${filled && sentErrors(viewer, filled.sent)}
${said !== undefined && notice('good', html`<p>${said}</p>`, true)}
<h1>${title}</h1>
${view.state === 'waiting' && notice('wait', html`<p>${texts.waitingText}</p>`)}
${facts(viewer, view)}
${meetings(viewer, view, filled)}
${view.canPlan && planning(viewer, view, filled)}
${view.canStop && stopping(viewer, view)}`,
  };
}

function facts(viewer: Viewer, view: CoachingView): Html {
  const { language } = viewer;
  const texts = coachingWords[language];
  const { outcome, cohortSize } = view;
  const result = outcome && resultLabel(outcome.result as CoachingResult, language);
  const cohort = fillSentence(texts.cohort, { count: cohortSize ?? 1 }, language);
  return summaryList([
    { label: texts.state, value: texts.states[view.state] },
    { label: texts.member, value: view.memberName },
    ...(view.coachName === undefined ? [] : [{ label: texts.coach, value: view.coachName }]),
    {
      label: texts.kind,
      value: view.kind === 'sector' && cohortSize ? cohort : optionOf(viewer, `kind.${view.kind}`),
    },
    { label: texts.sector, value: optionOf(viewer, `sector.${view.sector}`) },
    { label: texts.language, value: optionOf(viewer, `language.${view.language}`) },
    { label: texts.goals, value: html`<span class="words">${view.goals}</span>` },
    ...(outcome && result !== undefined
      ? [{ label: texts.outcome, value: html`${result}<p class="words">${outcome.summary}</p>` }]
      : []),
  ]);
}

function meetings(viewer: Viewer, view: CoachingView, filled: Filled | undefined): Html {
  const { language } = viewer;
  const texts = coachingWords[language];
  if (view.sessions.length === 0) return html`<h2>${texts.sessions}</h2><p>${texts.noSessions}</p>`;
  const tones = { planned: 'wait', held: 'good', missed: 'neutral' } as const;
  return html`<h2>${texts.sessions}</h2>${view.sessions.map(({ sessionId, on, from, place, state, note }) => {
    const name = `record:${sessionId}`;
    const sent = filled?.name === name ? filled.sent : nothingSent;
    const action = `/coaching/${view.coachingId}/sessions/${sessionId}`;
    return html`<section class="card"><h3>${fillSentence(texts.session, { on: { date: on }, from, place }, language)}</h3>
<p>${tag(texts.sessionStates[state], tones[state])}</p>${note !== undefined && html`<p class="words">${note}</p>`}
${view.canPlan && state === 'planned' && html`<details${sent !== nothingSent && html` open`}><summary>${texts.recordTitle}</summary>${localisedForm(viewer, recordForm, { action, button: texts.recordButton, sent })}</details>`}</section>`;
  })}`;
}

function planning(viewer: Viewer, view: CoachingView, filled: Filled | undefined): Html {
  const texts = coachingWords[viewer.language];
  const sentOf = (name: string) => (filled?.name === name ? filled.sent : nothingSent);
  const path = `/coaching/${view.coachingId}`;
  return html`<section class="decision" aria-labelledby="plan-title"><h2 id="plan-title">${texts.planTitle}</h2>
${view.cohortSize !== undefined && html`<p>${texts.cohortNote}</p>`}
${localisedForm(viewer, sessionForm, { action: `${path}/sessions`, button: texts.planButton, sent: sentOf('session') })}</section>
<details${filled?.name === 'outcome' && html` open`}><summary>${texts.outcomeTitle}</summary>
${localisedForm(viewer, outcomeForm, { action: `${path}/outcome`, button: texts.outcomeButton, sent: sentOf('outcome') })}</details>`;
}

function stopping({ language }: Viewer, view: CoachingView): Html {
  const texts = coachingWords[language];
  return html`<h2>${texts.stopTitle}</h2><p>${texts.stopText}</p>
<form method="post" action="/coaching/${view.coachingId}/outcome"><div class="actions"><button class="button secondary">${texts.stopButton}</button></div></form>`;
}

export function offerPage(
  viewer: Viewer,
  offer: OfferView,
  sent: Sent,
  done: string | undefined,
): PageContent {
  const { language } = viewer;
  const texts = coachingWords[language];
  const free = fillSentence(texts.free, { free: offer.freePlaces, seats: offer.places }, language);
  return {
    title: texts.profileTitle,
    hasErrors: sent.errors.length > 0,
    back: { href: '/coaching', label: texts.title },
    body: html`${sentErrors(viewer, sent)}
${done === 'kept' && notice('good', html`<p>${texts.profileDone}</p>`, true)}
<h1>${texts.profileTitle}</h1><p>${free}</p>
${localisedForm(viewer, profileForm, { action: '/coaching/offer', button: texts.profileButton, sent })}`,
  };
}

/** The offer as its form shows it. */
export function valuesOfOffer({ places, languages, sectors }: OfferView): Map<string, string> {
  return new Map([
    ['places', String(places)],
    ['speaks', languages.join(' ')],
    ['knows', sectors.join(' ')],
  ]);
}

function optionOf({ language }: Viewer, option: string): string {
  return measure.texts[language].options[option] ?? option;
}
