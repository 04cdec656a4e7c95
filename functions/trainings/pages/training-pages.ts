/** The pages of the catalogue: all trainings, one training with its seats, adding one. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { localisedForm, type Sent, sentErrors } from '../../web/forms/localised-form-fields.ts';
import { amount, buttonLink, notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { radios } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { trainingForm } from '../training-form.ts';
import type { Participant, TrainingSummary, TrainingView } from '../view-trainings.ts';
import { trainingWords } from '../words/index.ts';

export function trainingListPage(
  viewer: Viewer,
  trainings: readonly TrainingSummary[],
  mayAdd: boolean,
): PageContent {
  const { language } = viewer;
  const texts = trainingWords[language];
  const list = table(
    texts.title,
    [
      {
        header: texts.name,
        names: true,
        cell: (one: TrainingSummary) => html`<a href="/trainings/${one.trainingId}">${one.title}</a>`,
      },
      { header: texts.starts, cell: (one) => formatDate(one.startsOn, language) },
      { header: texts.language, cell: (one) => optionOf(viewer, `language.${one.language}`) },
      { header: texts.seats, cell: (one) => seatsSentence(viewer, one) },
    ],
    trainings,
  );
  return {
    title: texts.title,
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${trainings.length === 0 ? html`<p>${texts.none}</p>` : list}
${mayAdd && html`<p class="actions">${buttonLink('/trainings/new', texts.add, 'secondary')}</p>`}`,
  };
}

interface TrainingPageParts {
  readonly mayRecord: boolean;
  readonly done: string | undefined;
}

export function trainingPage(
  viewer: Viewer,
  view: TrainingView,
  { mayRecord, done }: TrainingPageParts,
): PageContent {
  const { language, person } = viewer;
  const texts = trainingWords[language];
  const said = done === 'added' ? texts.added : done === 'recorded' ? texts.recorded : undefined;
  return {
    title: view.title,
    back: { href: '/trainings', label: texts.title },
    body: html`${said !== undefined && notice('good', html`<p>${said}</p>`, true)}
<h1>${view.title}</h1>
${summaryList([
  { label: texts.subject, value: optionOf(viewer, `subject.${view.subject}`) },
  { label: texts.language, value: optionOf(viewer, `language.${view.language}`) },
  { label: texts.seats, value: seatsSentence(viewer, view) },
  { label: texts.fee, value: amount(view.feeCents, language) },
  { label: texts.provider, value: view.providerName },
])}
<h2>${texts.sessions}</h2>
<ul>${view.sessions.map(({ on, ...session }) => html`<li>${fillSentence(texts.session, { ...session, on: { date: on } }, language)}</li>`)}</ul>
${person?.member && !view.over && html`<p class="actions">${buttonLink(`/measures/training/new?trainingId=${view.trainingId}`, texts.ask)}</p>`}
${view.participants && participants(viewer, view, view.participants, mayRecord)}`,
  };
}

function participants(
  viewer: Viewer,
  view: TrainingView,
  people: readonly Participant[],
  mayRecord: boolean,
): Html {
  const texts = trainingWords[viewer.language];
  if (people.length === 0) return html`<h2>${texts.participants}</h2><p>${texts.noParticipants}</p>`;
  const list = table(
    texts.participants,
    [
      { header: texts.member, names: true, cell: (one: Participant) => one.memberName },
      { header: texts.claim, cell: (one) => html`<a href="/claims/${one.claimId}">${texts.claim}</a>` },
      { header: texts.attendance, cell: (one) => attendanceWord(viewer, one) },
    ],
    people,
  );
  return html`<h2>${texts.participants}</h2>${list}
${mayRecord && (view.over ? attendanceForm(viewer, view.trainingId, people) : html`<p>${texts.notOver}</p>`)}`;
}

function attendanceWord({ words, language }: Viewer, { attended }: Participant): string {
  if (attended === undefined) return words.layout.notYet;
  return attended ? trainingWords[language].came : trainingWords[language].missed;
}

function attendanceForm(
  { words, language }: Viewer,
  trainingId: string,
  people: readonly Participant[],
): Html {
  const texts = trainingWords[language];
  const options = [
    { value: 'yes', label: texts.came },
    { value: 'no', label: texts.missed },
  ];
  return html`<form method="post" action="/trainings/${trainingId}/attendance"><p>${texts.attendanceLead}</p>
${people.map(({ claimId, memberName, attended }) =>
  radios({
    path: `came.${claimId}`,
    label: memberName,
    value: attended === undefined ? '' : attended ? 'yes' : 'no',
    options,
    words,
  }),
)}
<div class="actions"><button class="button">${texts.record}</button></div></form>`;
}

export function newTrainingPage(viewer: Viewer, sent: Sent): PageContent {
  const texts = trainingWords[viewer.language];
  return {
    title: texts.addTitle,
    hasErrors: sent.errors.length > 0,
    back: { href: '/trainings', label: texts.title },
    body: html`${sentErrors(viewer, sent)}<h1>${texts.addTitle}</h1>
${localisedForm(viewer, trainingForm, { action: '/trainings/new', button: texts.addButton, sent })}`,
  };
}

function seatsSentence({ language }: Viewer, training: TrainingSummary): string {
  const { freeSeats: free, seats, waiting } = training;
  const texts = trainingWords[language];
  return free > 0 && waiting === 0
    ? fillSentence(texts.free, { free, seats }, language)
    : fillSentence(texts.full, { waiting }, language);
}

function optionOf({ language }: Viewer, option: string): string {
  return trainingForm.texts[language].options[option] ?? option;
}
