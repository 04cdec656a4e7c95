/** The page on which people choose who they are: everybody by role, with a search; works without scripts. */

import { roleLabel } from '../../../functions/claims/labels.ts';
import { type Html, html } from '../../../functions/web/layout/html.ts';
import { layout } from '../../../functions/web/layout/page.ts';
import type { Viewer } from '../../../functions/web/layout/viewer.ts';
import { fillSentence, type Language } from '../../../workflows/language.ts';
import { withoutAccents } from '../../../workflows/plain-text.ts';
import type { Role } from '../../../workflows/registers/records.ts';
import type { LocalPerson } from './people.ts';
import { choiceTexts } from './words/index.ts';

type ChoiceWords = (typeof choiceTexts)['en'];

/** Those who work for the plan first; everybody is listed once, under the first of these that they have. */
const groupOrder: readonly (Role | undefined)[] = [
  'adviser',
  'finance',
  'social-committee',
  'board-delegate',
  'operator',
  'listener',
  'partner-office',
  'auditor',
  'client',
  'coordinator',
  'member',
  undefined,
];
/** How many of a group are listed; the others are found by searching. */
const SHOWN = 40;
/** With more people than these, groups are folded, and those with whom to begin stand before them. */
const MOST_OPEN = 12;
/** Of the demonstration: a member, an approver, the committee, finance twice, the board, the operator. */
const toBeginWith = ['nour', 'adele', 'soraya', 'farid', 'fien', 'bruno', 'omar'];

/** @param query what the person searches for; empty for everybody */
export function choicePage(viewer: Viewer, people: readonly LocalPerson[], query: string): Html {
  const { language } = viewer;
  const texts = choiceTexts[language];
  const found = searchPeople(people, query, language);
  return layout(viewer, {
    title: texts.title,
    body: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${searchForm(texts, query)}
${found.length === 0 ? nobody(texts, query, language) : choice(found, language, query === '' && found.length > MOST_OPEN)}`,
  });
}

function searchForm(texts: ChoiceWords, query: string): Html {
  return html`<form method="get" role="search"><div class="field">
<label for="q">${texts.search}</label>
<p class="hint" id="q-hint">${texts.searchHint}</p>
<input type="text" id="q" name="q" value="${query}" maxlength="100" autocomplete="off" aria-describedby="q-hint">
</div><p><button class="button secondary">${texts.searchButton}</button></p></form>`;
}

function nobody(texts: ChoiceWords, query: string, language: Language): Html {
  if (query === '') return html`<p>${texts.nobody}</p>`;
  return html`<p role="status">${fillSentence(texts.nobodyFound, { query }, language)}</p>
<p><a href="?">${texts.showAll}</a></p>`;
}

function choice(people: readonly LocalPerson[], language: Language, isLong: boolean): Html {
  const groups = Map.groupBy(people, ({ roles }) => groupOrder.find((role) => role && roles.includes(role)));
  const first = isLong ? toBeginWith.flatMap((one) => people.find(({ id }) => id === one) ?? []) : [];
  return html`<form method="post">
${first.length > 0 ? html`<h2>${choiceTexts[language].begin}</h2>${cards(first, language)}` : ''}
${groupOrder.map((role) => group(role, groups.get(role) ?? [], language, isLong))}
</form>`;
}

function group(
  role: Role | undefined,
  people: readonly LocalPerson[],
  language: Language,
  isFolded: boolean,
): Html | '' {
  if (people.length === 0) return '';
  const texts = choiceTexts[language];
  const sorted = people.toSorted((a, b) => a.name.localeCompare(b.name, language));
  const hidden = sorted.length - SHOWN;
  const title = capitalize(role ? roleLabel(role, language) : texts.withoutRole, language);
  const listed = html`${cards(sorted.slice(0, SHOWN), language)}
${hidden > 0 ? html`<p class="quiet">${fillSentence(texts.more, { count: hidden }, language)}</p>` : ''}`;
  return isFolded
    ? html`<details class="fold"><summary>${title} (${people.length})</summary>${listed}</details>`
    : html`<section><h2>${title}</h2>${listed}</section>`;
}

function cards(people: readonly LocalPerson[], language: Language): Html {
  return html`<ul class="cards">
${people.map((person) => choiceOf(person, language))}
</ul>`;
}

function choiceOf({ id, name, roles }: LocalPerson, language: Language): Html {
  const held = roles.map((role) => roleLabel(role, language)).join(', ') || choiceTexts[language].withoutRole;
  return html`<li><div class="card"><button class="linkish" name="person" value="${id}">${name}</button>
<p class="quiet small">${held} · ${id}</p></div></li>`;
}

function capitalize(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Those of whose name, id or roles every searched word is a part, accents and capitals aside. */
export function searchPeople(
  people: readonly LocalPerson[],
  query: string,
  language: Language,
): LocalPerson[] {
  const searched = withoutAccents(query).split(/\s+/).filter(Boolean);
  return people.filter(({ id, name, roles }) => {
    const labels = roles.map((role) => roleLabel(role, language));
    const text = withoutAccents([name, id, ...labels].join(' '));
    return searched.every((word) => text.includes(word));
  });
}
