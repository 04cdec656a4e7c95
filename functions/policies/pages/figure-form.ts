/**
 * The figures of a policy as fields, a group a page: a measure's, or those of the whole plan. What was typed in another
 * group stays with the form, beside what stands there today.
 */
import { fillSentence, type Language } from '../../../workflows/language.ts';
import type { EditableFigure } from '../../../workflows/policy/editable-figures.ts';
import { figureTitle } from '../../../workflows/policy/figure-words.ts';
import { readCents, readDecimal } from '../../web/forms/read-number.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, hiddenInputs, moneyInput, textInput } from '../../web/layout/inputs.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { policyWords } from '../words/index.ts';
import { groupNames, groupOf, groupTitle, knownGroup, wholePlan } from './figure-groups.ts';
import { figureName, figureText, isMoney } from './figure-text.ts';

export interface FigureDraft {
  /** Which figures are shown; none while none were chosen. */
  readonly group: string | undefined;
  /** As typed, by the paths of the figures. */
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
}

/** The fields of the group that is shown, and what was typed in others. */
export function groupFields(viewer: Viewer, figures: readonly EditableFigure[], draft: FigureDraft): Html {
  const { language } = viewer;
  const { group = wholePlan, values } = draft;
  const isShown = (figure: EditableFigure) => groupOf(figure) === group;
  const others = figures.filter((one) => !isShown(one) && values.has(one.path));
  return html`${hiddenInputs([['group', group], ...others.map(({ path }): [string, string] => [path, values.get(path) ?? ''])])}
${others.length > 0 && changedSoFar(viewer, others, values)}
<h2>${groupTitle(group, language)}</h2><div class="fields">${figures.filter(isShown).map((one) => figureField(viewer, one, draft))}</div>`;
}

/** Other groups, as buttons that keep what was typed. */
export function moreGroups(
  { language }: Viewer,
  figures: readonly EditableFigure[],
  { group }: FigureDraft,
): Html {
  const others = groupNames(figures).filter((one) => one !== group);
  return html`<details class="fold"><summary>${policyWords[language].groupsMore}</summary><ul class="teasers columns">${others.map((one) => html`<li><button class="linkish" name="show" value="${one}">${groupTitle(one, language)}</button></li>`)}</ul></details>`;
}

function changedSoFar(
  { language }: Viewer,
  figures: readonly EditableFigure[],
  values: ReadonlyMap<string, string>,
): Html {
  const words = policyWords[language];
  return table<EditableFigure>(
    words.changedSoFar,
    [
      { header: words.figure, names: true, cell: ({ path }) => figureName(path, language) },
      { header: words.before, cell: ({ path, value }) => figureText(path, value, language) },
      {
        header: words.after,
        cell: ({ path, unit }) => typedText(path, values.get(path) ?? '', unit, language),
      },
    ],
    figures,
    true,
  );
}

function typedText(path: string, typed: string, unit: string | undefined, language: Language): string {
  const read = readFigure(typed, { unit, value: 0 });
  return typeof read === 'number' ? figureText(path, read, language) : typed;
}

function figureField(
  { words, language }: Viewer,
  { path, value, unit }: EditableFigure,
  { values, errors }: FigureDraft,
): Html {
  const field = {
    path,
    value: values.get(path) ?? '',
    error: errors.find((one) => one.path === path)?.message,
    label: figureTitle(path, language),
    hint: fillSentence(policyWords[language].now, { value: figureText(path, value, language) }, language),
    optional: true,
    words,
  };
  if (isMoney(unit)) return moneyInput(field);
  if (unit === 'date') return dateInput(field);
  return textInput({ ...field, width: 'middle' });
}

/** What was typed for figures, as the policy has it: amounts in cents. What is no number goes on as it was typed. */
export function typedFigures(
  values: ReadonlyMap<string, string>,
  figures: readonly EditableFigure[],
): Map<string, number | string> {
  const typed = figures.flatMap((figure): [string, number | string][] => {
    const text = values.get(figure.path);
    return text === undefined ? [] : [[figure.path, readFigure(text, figure)]];
  });
  return new Map(typed);
}

function readFigure(typed: string, { unit, value }: { unit?: string | undefined; value: unknown }) {
  if (typeof value !== 'number') return typed;
  return (isMoney(unit) ? readCents(typed) : readDecimal(typed)) ?? typed;
}

/** The group of the first field that is wrong, else the one that was shown. */
export function groupToShow(
  errors: readonly ShownError[],
  figures: readonly EditableFigure[],
  shown: string | undefined,
): string | undefined {
  const wrong = errors.find(({ path }) => figures.some((one) => one.path === path));
  return wrong ? groupOf(wrong) : knownGroup(shown, figures);
}

/** The fields of a form that were filled in, trimmed. */
export function filledIn(body: Readonly<Record<string, unknown>>): Map<string, string> {
  const filled = Object.entries(body).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return new Map(filled);
}
