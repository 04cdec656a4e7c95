/** A payment's story on its page: a line for each thing that happened, and what comes next. */
import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PaymentStory, StoryLine } from '../payment-story.ts';
import { paymentWords } from '../words/index.ts';

export function storySection(
  { language }: Viewer,
  story: PaymentStory['story'],
  next: PaymentStory['next'] | undefined,
): Html {
  const payments = paymentWords[language];
  return html`<h2>${payments.storyTitle}</h2>
${table<StoryLine>(
  payments.storyTitle,
  [
    { header: payments.when, names: true, cell: ({ on }) => formatDate(on, language) },
    {
      header: payments.what,
      cell: ({ event, toldBy = [] }) =>
        html`${payments.storyEvents[event]}${toldBy.length > 0 && html`<span class="quiet small block">${toldBy.join(', ')}</span>`}`,
    },
    {
      header: payments.reason,
      cell: ({ why, reasonCode }) => (why === undefined ? '–' : `${why} (${reasonCode})`),
    },
  ],
  story,
)}
${next && html`<p>${nextText(next, language)}${next.paymentId !== undefined && html` <a href="/finance/payments/${next.paymentId}">${payments.storyAgain}</a>`}</p>`}`;
}

function nextText({ step, until }: PaymentStory['next'], language: Viewer['language']): string {
  const sentence = paymentWords[language].storyNext[step];
  return until === undefined
    ? sentence
    : fillSentence(sentence, { until: formatDate(until, language) }, language);
}
