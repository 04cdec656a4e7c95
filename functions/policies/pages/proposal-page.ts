/** `/policies/new`: which figures to change, those as a form with today's value beside each, or a policy as a file. */
import type { EditableFigure } from '../../../workflows/policy/editable-figures.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, fileInput, longTextInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { policyWords } from '../words/index.ts';
import { type FigureDraft, groupFields, moreGroups } from './figure-form.ts';
import { groupLinks } from './figure-groups.ts';

const place = '/policies/new';

export function proposalPage(
  viewer: Viewer,
  figures: readonly EditableFigure[],
  draft: FigureDraft,
): PageContent {
  const { language } = viewer;
  const words = policyWords[language];
  const { errors, group } = draft;
  const whole = group === undefined;
  return {
    title: words.propose,
    hasErrors: errors.length > 0,
    back: whole ? { href: '/policies', label: words.title } : { href: place, label: words.propose },
    body: html`${errorSummary(errors, language)}<h1>${words.propose}</h1><p class="lead">${words.formLead}</p>
${whole && groupLinks(viewer, figures, place)}
<form method="post" action="${place}" enctype="multipart/form-data" novalidate>
${whole ? fileForm(viewer, draft) : html`${groupFields(viewer, figures, draft)}${reasons(viewer, draft)}`}
<div class="actions"><button class="button">${words.send}</button></div>
${!whole && moreGroups(viewer, figures, draft)}</form>`,
  };
}

/** Since when, and why. */
function reasons({ words: shell, language }: Viewer, { values, errors }: FigureDraft): Html {
  const words = policyWords[language];
  const field = (path: string) => ({
    path,
    value: values.get(path) ?? '',
    error: errors.find((one) => one.path === path)?.message,
    words: shell,
  });
  return html`${dateInput({ ...field('from'), label: words.from })}
${longTextInput({ ...field('note'), label: words.note, hint: words.noteHint, rows: 2 })}
<div class="radio"><input type="checkbox" id="field-correction" name="correction" value="yes"${values.get('correction') === 'yes' && html` checked`}><div><label for="field-correction">${words.correction}</label><p class="hint">${words.correctionHint}</p></div></div>`;
}

function fileForm(viewer: Viewer, draft: FigureDraft): Html {
  const words = policyWords[viewer.language];
  const error = draft.errors.find(({ path }) => path === 'file')?.message;
  return html`<h2>${words.file}</h2>
${fileInput({ path: 'file', label: words.file, hint: words.fileHint, accept: '.json,application/json', error, words: viewer.words })}
${reasons(viewer, draft)}`;
}
