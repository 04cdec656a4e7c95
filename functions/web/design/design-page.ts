/** `/design`: every part that pages are made of, as it looks in the reader's light and width, with when to take it. */
import { formatCents } from '../../../workflows/language.ts';
import { icons } from '../assets/icons.ts';
import { amount, buttonLink, notice, type Tone, tag } from '../layout/components.ts';
import { type Html, html } from '../layout/html.ts';
import { icon } from '../layout/icon.ts';
import type { PageContent } from '../layout/page.ts';
import { table } from '../layout/table.ts';
import type { Viewer } from '../layout/viewer.ts';
import { designCharts } from './design-charts.ts';
import { designForms } from './design-forms.ts';

const tones: readonly Tone[] = ['good', 'wait', 'bad', 'info', 'neutral'];

/** Invented people. */
const people = [
  { name: 'Ada Claes', cents: 25_000 },
  { name: 'Bo Janssens', cents: 60_000 },
] as const;

export function designPage(viewer: Viewer): PageContent {
  const { design } = viewer.words;
  const part = (title: string, text: string, content: Html) =>
    html`<h2>${title}</h2><p>${text}</p>${content}`;
  const folded = (title: string, text: string, content: Html) =>
    html`<details class="fold"><summary>${title}</summary><p>${text}</p>${content}</details>`;
  return {
    title: design.title,
    body: html`<h1>${design.title}</h1><p class="lead">${design.lead}</p>
${part(design.type, design.typeText, typeScale(viewer))}
${part(design.colours, design.coloursText, colours(viewer))}
${part(design.buttons, design.buttonsText, buttons(viewer))}
${folded(design.tables, design.tablesText, exampleTable(viewer))}
${folded(design.forms, design.formsText, designForms(viewer))}
${folded(design.charts, design.chartsText, designCharts(viewer))}
${folded(design.icons, design.iconsText, iconList())}
<h2>${design.empty}</h2><p class="empty">${design.emptyText}</p>
<details class="fold"><summary>${design.fold}</summary><p>${design.foldText}</p></details>`,
  };
}

function typeScale({ words, language }: Viewer): Html {
  const { lead, type } = words.design;
  return html`<div class="card"><p class="eyebrow">${type}</p><p class="lead">${lead}</p><p>${lead}</p><p class="quiet small">${lead}</p><p class="figure">${formatCents(123_456, language)}</p></div>`;
}

function colours({ words }: Viewer): Html {
  const { design } = words;
  return html`<h3>${design.tags}</h3><p>${tones.map((tone) => html`${tag(design[tone], tone)} `)}</p>
<h3>${design.notices}</h3>${tones.map((tone) => notice(tone, html`<p><strong>${design[tone]}</strong> ${design.noticeText}</p>`))}`;
}

function buttons({ words }: Viewer): Html {
  const { design } = words;
  return html`<div class="actions"><button class="button" type="button">${design.primary}</button>
${buttonLink('#content', design.secondary, 'secondary')}<button class="button danger" type="button">${design.danger}</button></div>
<p><button class="linkish" type="button">${design.link}</button></p>`;
}

function exampleTable({ words, language }: Viewer): Html {
  const { design, layout } = words;
  return html`<div class="rows">${table<(typeof people)[number]>(
    design.tables,
    [
      { header: design.who, names: true, cell: ({ name }) => name, total: layout.total },
      {
        header: design.tags,
        cell: ({ cents }) =>
          tag(cents > 50_000 ? design.wait : design.good, cents > 50_000 ? 'wait' : 'good'),
      },
      {
        header: design.amount,
        number: true,
        cell: ({ cents }) => amount(cents, language),
        total: amount(85_000, language),
      },
    ],
    people,
  )}</div>`;
}

function iconList(): Html {
  const names = Object.keys(icons) as (keyof typeof icons)[];
  return html`<ul class="views">${names.map((name) => html`<li><strong>${icon(name)}<code>${name}</code></strong></li>`)}</ul>`;
}
