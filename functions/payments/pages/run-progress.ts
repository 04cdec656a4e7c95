/** How far a run is: who has signed it, what is paid, came back or has no answer, and the one thing to do next. */
import { fillSentence, formatCents } from '../../../workflows/language.ts';
import { amount, buttonLink, notice, type Tone } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { icon } from '../../web/layout/icon.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type Sum, sumOf } from '../desk.ts';
import { payrollWords } from '../payroll/words/index.ts';
import type { RunView } from '../view-run.ts';
import { deskWords, financeWords } from '../words/index.ts';
import type { RunPageParts } from './run-parts.ts';

type Line = RunView['payments'][number];
export type Progress = 'paid' | 'back' | 'open';

export function progressOf({ state }: Pick<Line, 'state'>): Progress {
  if (state === 'settled') return 'paid';
  return state === 'returned' || state === 'cancelled' ? 'back' : 'open';
}

/** One thing to do, or that there is nothing. */
export function nextStep(viewer: Viewer, parts: RunPageParts): Html | undefined {
  const { run } = parts;
  if (run.state === 'prepared') return toRelease(viewer, parts);
  if (run.state !== 'released') return undefined;
  const open = run.payments.filter((one) => progressOf(one) === 'open').length;
  if (open === 0) return answered(viewer, run);
  return hasAnswers(run) ? waitForRest(viewer, run, open) : handOut(viewer, run);
}

/** Whether the bank or payroll has said something of it. */
export function hasAnswers({ payments }: Pick<RunView, 'payments'>): boolean {
  return payments.some(({ state }) => state !== 'in-run');
}

function handOut({ language }: Viewer, run: RunView): Html {
  const file = run.channel === 'payroll' ? payrollWords[language].pages : financeWords[language];
  return notice(
    'good',
    html`<p>${file.released}</p><p class="actions">${buttonLink(`/finance/runs/${run.id}/file`, file.download)}</p><p class="small">${file.downloadText}</p>`,
  );
}

function waitForRest({ language }: Viewer, run: RunView, open: number): Html {
  const words = deskWords[language];
  const sentence = run.channel === 'payroll' ? words.waitPayroll : words.waitBank;
  return notice(
    'wait',
    html`<p>${fillSentence(sentence, { count: open }, language)}</p><p class="actions">${buttonLink('/finance#file', words.importLink)}</p>`,
  );
}

function answered({ language }: Viewer, run: RunView): Html {
  const words = deskWords[language];
  const back = run.payments.filter((one) => progressOf(one) === 'back').length;
  const sentence = run.channel === 'payroll' ? words.donePayroll : words.doneBank;
  const more =
    back > 0 &&
    html`<p>${words.backText}</p><p class="actions">${buttonLink(`/finance/runs/${run.id}?progress=back#lines`, words.backLink, 'secondary')}</p>`;
  return notice(
    back > 0 ? 'wait' : 'good',
    html`<p>${fillSentence(sentence, { back }, language)}</p>${more}`,
  );
}

function toRelease({ language }: Viewer, { run, signed, mayRelease }: RunPageParts): Html | undefined {
  const finance = financeWords[language];
  if (!mayRelease) return undefined;
  if (signed) {
    const text = run.createdBy === 'system' ? finance.releaseSigned : finance.releaseOther;
    return notice('wait', html`<h2>${finance.releaseTitle}</h2><p>${text}</p>`);
  }
  const total = formatCents(run.totalCents, language);
  const missing = fillSentence(finance.releaseMissing, { count: run.signaturesMissing }, language);
  const text = run.channel === 'payroll' ? payrollWords[language].pages.releaseText : finance.releaseText;
  return html`<section class="decision" aria-labelledby="release-title"><h2 id="release-title">${finance.releaseTitle}</h2>
<p>${text}</p><p class="quiet">${missing}</p>
<form method="post" action="/finance/runs/${run.id}/release">${hiddenInputs([['revision', String(run.revision)]])}<div class="actions"><button class="button">${fillSentence(finance.releaseAction, { total }, language)}</button></div></form></section>`;
}

/** Paid, not paid and without an answer, each a filter of the lines. */
export function progressTiles({ language, place }: Viewer, run: RunView): Html | false {
  if (run.state !== 'released') return false;
  const words = deskWords[language];
  const asked = place.searchParams.get('progress');
  const tile = (progress: Progress, tone: Tone, label: string) => {
    const { count, amountCents }: Sum = sumOf(run.payments.filter((one) => progressOf(one) === progress));
    return html`<li><a class="tile ${tone}" href="/finance/runs/${run.id}?progress=${progress}#lines"${asked === progress && html` aria-current="true"`}><span>${label}</span><b>${count}</b><span class="quiet small">${amount(amountCents, language)}</span></a></li>`;
  };
  return html`<ul class="tiles">${tile('paid', 'good', words.paid)}${tile('back', 'bad', words.cameBack)}${tile('open', 'info', words.open)}</ul>`;
}

/** Everybody who has signed, and who is missing. */
export function signatures({ language }: Viewer, { run, names }: RunPageParts): Html {
  const words = deskWords[language];
  const finance = financeWords[language];
  const person = (id: string) => (id === 'system' ? finance.automatic : (names.get(id) ?? id));
  const signed = (id: string, what: string, at: string) =>
    html`<li>${icon('person')}<span><b>${person(id)}</b>${what}<span class="quiet small block">${moment(at, language)}</span></span></li>`;
  const missing = Array.from(
    { length: run.state === 'released' ? 0 : run.signaturesMissing },
    () =>
      html`<li class="open">${icon('person-open')}<span><b>${words.missing}</b>${words.missingText}</span></li>`,
  );
  return html`<h2>${words.signatures}</h2><ul class="people">${signed(run.createdBy, words.prepared, run.createdAt)}${run.releases.map(({ personId, at }) => signed(personId, words.releasedIt, at))}${missing}</ul>`;
}
