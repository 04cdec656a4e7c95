/** `/policies/new`: the policy as a form, today's value beside each field, or as a file. */
import { fillSentence } from '../../../workflows/language.ts';
import type { EditableFigure } from '../../../workflows/policy/editable-figures.ts';
import { figureTitle } from '../../../workflows/policy/figure-words.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, fileInput, longTextInput, textInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { policyWords } from '../words/index.ts';

export interface ProposalDraft {
  /** By the names of the fields. */
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
}

export function proposalPage(
  viewer: Viewer,
  figures: readonly EditableFigure[],
  { values, errors }: ProposalDraft,
): PageContent {
  const { language, words: shell } = viewer;
  const words = policyWords[language];
  const field = (path: string) => ({
    path,
    value: values.get(path) ?? '',
    error: errors.find((one) => one.path === path)?.message,
    words: shell,
  });
  return {
    title: words.propose,
    hasErrors: errors.length > 0,
    back: { href: '/policies', label: words.title },
    body: html`${errorSummary(errors, language)}<h1>${words.propose}</h1><p class="lead">${words.formLead}</p>
<form method="post" action="/policies/new" enctype="multipart/form-data" novalidate>
${dateInput({ ...field('from'), label: words.from })}
${longTextInput({ ...field('note'), label: words.note, hint: words.noteHint, rows: 2 })}
<div class="checkbox"><input type="checkbox" id="field-correction" name="correction" value="yes"${values.get('correction') === 'yes' && html` checked`}><div><label for="field-correction">${words.correction}</label><p class="hint">${words.correctionHint}</p></div></div>
${fileInput({ path: 'file', label: words.file, hint: words.fileHint, accept: '.json,application/json', optional: true, words: shell })}
${groupsOf(figures).map(([group, own]) => figureGroup(viewer, group, own, field))}
<div class="actions"><button class="button">${words.send}</button></div></form>`,
  };
}

type Field = (path: string) => {
  readonly path: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly words: Viewer['words'];
};

/** By measure; what concerns the whole plan first. */
function groupsOf(figures: readonly EditableFigure[]): [string, EditableFigure[]][] {
  const groups = new Map<string, EditableFigure[]>([['', []]]);
  for (const figure of figures) {
    const [first, measure = ''] = figure.path.split('.');
    const group = first === 'measures' ? measure : '';
    groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  return [...groups].filter(([, own]) => own.length > 0);
}

function figureGroup(
  { language }: Viewer,
  group: string,
  figures: readonly EditableFigure[],
  field: Field,
): Html {
  const words = policyWords[language];
  const title = group === '' ? words.general : figureTitle(`measures.${group}`, language);
  const changed = figures.some(({ path }) => field(path).value !== '');
  return html`<details${changed && html` open`}><summary>${title}</summary>
${figures.map(({ path, value, unit }) => {
  const now = fillSentence(words.now, { value: String(value) }, language);
  const hint = unit === 'cents' ? `${now} (${words.cents})` : now;
  return textInput({
    ...field(path),
    label: figureTitle(path, language),
    hint,
    optional: true,
    width: 'middle',
  });
})}</details>`;
}
