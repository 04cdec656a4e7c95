/** "What happened to you?": one question a page, and at the end the measure, or two and what sets them apart. */
import type { Offer } from '../../policies/offers.ts';
import { buttonLink } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, type Option, radios } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { measureCard } from '../measure-pages/measure-cards.ts';
import type { Case, Situation } from '../situations.ts';
import { situations } from '../situations.ts';
import { chooseWords } from '../words/index.ts';

export const choosePath = '/choose';

/** The first question. @param error said when it was sent without an answer */
export function whatHappened(viewer: Viewer, error?: string): PageContent {
  const words = chooseWords[viewer.language];
  const options = situations.map(({ id }) => ({ value: id, label: words.situations[id] }));
  return question(viewer, { title: words.title, path: 'what', options, error });
}

/** The second question, within a situation. */
export function whichCase(viewer: Viewer, situation: Situation, error?: string): PageContent {
  const words = chooseWords[viewer.language];
  const options = situation.cases.map(({ id }) => ({ value: id, label: words.cases[id] }));
  const back = { href: choosePath, label: words.back };
  const page = question(viewer, { title: words.second[situation.id], path: 'case', options, error }, [
    ['what', situation.id],
  ]);
  return { ...page, back };
}

interface Question {
  readonly title: string;
  readonly path: string;
  readonly options: readonly Option[];
  readonly error: string | undefined;
}

function question(
  { language, words: shell }: Viewer,
  { title, path, options, error }: Question,
  before: readonly (readonly [string, string])[] = [],
): PageContent {
  const words = chooseWords[language];
  return {
    title,
    hasErrors: error !== undefined,
    body: html`<h1>${title}</h1>
<p>${words.lead}</p>
<form method="get" action="${choosePath}">${hiddenInputs([...before, ['sent', path]])}
${radios({ path, label: words.answer, value: '', options, error, words: shell })}
<div class="actions"><button class="button">${words.goOn}</button>
<a href="/measures">${words.all}</a></div></form>`,
  };
}

/** Where the answers lead. */
export function whatFits(
  viewer: Viewer,
  situation: Situation,
  found: Case,
  offers: readonly Offer[],
): PageContent {
  const words = chooseWords[viewer.language];
  const several = situation.cases.length > 1;
  const said = several ? words.cases[found.id] : words.situations[situation.id];
  const again = several ? `${choosePath}?what=${situation.id}` : choosePath;
  const differences: Readonly<Record<string, string>> = words.differences;
  const difference = offers.length > 1 ? differences[found.id] : undefined;
  return {
    title: words.found,
    back: { href: again, label: words.back },
    body: html`<h1>${words.found}</h1>
<p>${words.said} ${said} <a href="${again}">${words.change}</a></p>
${difference !== undefined && html`<p class="lead">${difference}</p>`}
${offers.length === 0 ? html`<p>${words.none}</p>` : cards(viewer, offers)}
<p class="actions">${buttonLink('/measures', words.all, 'secondary')}</p>`,
  };
}

function cards(viewer: Viewer, offers: readonly Offer[]): Html {
  return html`<h2 class="hidden-visually">${chooseWords[viewer.language].found}</h2>
<ul class="cards">${offers.map((offer) => measureCard(viewer, offer))}</ul>`;
}
