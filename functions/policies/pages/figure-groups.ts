/** Figures of a policy in groups that fit a page: the whole plan, a measure, or a chapter of a measure with many figures. */

import { fillSentence, type Language } from '../../../workflows/language.ts';
import type { EditableFigure } from '../../../workflows/policy/editable-figures.ts';
import { figureTitle } from '../../../workflows/policy/figure-words.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { policyWords } from '../words/index.ts';

/** What concerns the whole plan. */
export const wholePlan = 'plan';

const countries = { belgium: 'BE', france: 'FR' } as const;
type CountryName = keyof typeof countries;

/** `plan`, `coaching`, or `cancelled-contract:payroll-belgium`. */
export function groupOf({ path }: Pick<EditableFigure, 'path'>): string {
  const [first, measure] = path.split('.');
  if (first !== 'measures' || measure === undefined) return wholePlan;
  const chapter = chapterOf(path);
  return chapter === undefined ? measure : `${measure}:${chapter}`;
}

/** What is paid in a country, the contributions on it there, what the payroll office computes, points. */
function chapterOf(path: string): string | undefined {
  const country = /\.(belgium|france)\./.exec(path)?.[1];
  const kind = /\.(payroll|rates|points)\./.exec(path)?.[1];
  const parts = [kind, country].filter((one) => one !== undefined);
  return parts.length === 0 ? undefined : parts.join('-');
}

/** In the order of the document, the whole plan first. */
export function groupNames(figures: readonly EditableFigure[]): string[] {
  return [...new Set([wholePlan, ...figures.map(groupOf)])];
}

export function groupTitle(group: string, language: Language): string {
  const [measure = '', chapter] = group.split(':');
  const title =
    measure === wholePlan ? policyWords[language].general : figureTitle(`measures.${measure}`, language);
  if (chapter === undefined) return title;
  return `${withColon(title, language)} ${chapterTitle(chapter, language)}`;
}

function chapterTitle(chapter: string, language: Language): string {
  const words = policyWords[language].chapters;
  const [kind, country] = Object.hasOwn(countries, chapter) ? [undefined, chapter] : chapter.split('-');
  const place = country === undefined ? undefined : countryName(country as CountryName, language);
  if (kind !== 'payroll' && kind !== 'rates' && kind !== 'points') return place ?? chapter;
  return place === undefined
    ? words[kind]
    : fillSentence('{kind}, {place}', { kind: words[kind], place }, language);
}

function countryName(country: CountryName, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(countries[country]) ?? country;
}

/** The ways into the form, before a group was chosen, the chapters of a measure beside each other. @param place the page's path */
export function groupLinks({ language }: Viewer, figures: readonly EditableFigure[], place: string): Html {
  const byMeasure = Map.groupBy(groupNames(figures), (group) => group.split(':')[0] ?? group);
  const link = (group: string, label: string) => html`<a href="${place}?group=${group}">${label}</a>`;
  const rows = [...byMeasure].map(([measure, groups]) => {
    if (groups.length === 1)
      return html`<li>${link(groups[0] ?? measure, groupTitle(measure, language))}</li>`;
    const chapters = groups.map((group) => {
      const chapter = group.split(':')[1];
      const label =
        chapter === undefined ? policyWords[language].chapters.rest : chapterTitle(chapter, language);
      return html`${link(group, label)} `;
    });
    return html`<li>${groupTitle(measure, language)}<span class="block small views">${chapters}</span></li>`;
  });
  return html`<h2>${policyWords[language].groupsTitle}</h2><ul class="teasers columns">${rows}</ul>`;
}

export function knownGroup(
  group: string | undefined,
  figures: readonly EditableFigure[],
): string | undefined {
  if (group === undefined) return undefined;
  return groupNames(figures).find((one) => one === group || one.startsWith(`${group}:`));
}
