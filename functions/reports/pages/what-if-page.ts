/** `/fund/what-if`: which figures to try, those as a form with today's value beside each, and what was tried before. */

import type { EditableFigure } from '../../../workflows/policy/editable-figures.ts';
import { type FigureDraft, groupFields, moreGroups } from '../../policies/pages/figure-form.ts';
import { groupLinks } from '../../policies/pages/figure-groups.ts';
import { tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput, longTextInput, textInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { SimulationView } from '../view.ts';
import { reportWords } from '../words/index.ts';

export interface WhatIf extends FigureDraft {
  readonly figures: readonly EditableFigure[];
  readonly simulations: readonly SimulationView[];
  readonly mayTry: boolean;
}

const place = '/fund/what-if';

export function whatIfPage(viewer: Viewer, whatIf: WhatIf): PageContent {
  const { language } = viewer;
  const outlook = reportWords[language];
  const { errors, group, mayTry, simulations } = whatIf;
  return {
    title: outlook.whatIfTitle,
    hasErrors: errors.length > 0,
    back:
      group === undefined
        ? { href: '/fund', label: outlook.fundTitle }
        : { href: place, label: outlook.whatIfTitle },
    body: html`${errorSummary(errors, language)}<h1>${outlook.whatIfTitle}</h1>
<p class="lead">${outlook.whatIfLead}</p>
${mayTry && (group === undefined ? beginning(viewer, whatIf) : figureForm(viewer, whatIf))}
${simulations.length > 0 && triedBefore(viewer, simulations)}
<p><a href="/api/policy" download="policy.json">${outlook.policyCurrent}</a></p>`,
  };
}

function beginning(viewer: Viewer, whatIf: WhatIf): Html {
  return html`<p>${reportWords[viewer.language].tryLead}</p>${groupLinks(viewer, whatIf.figures, place)}${fileForm(viewer, whatIf)}`;
}

function figureForm(viewer: Viewer, whatIf: WhatIf): Html {
  const { words, language } = viewer;
  const outlook = reportWords[language];
  const { figures, values } = whatIf;
  return html`<form method="post" action="${place}" novalidate>${groupFields(viewer, figures, whatIf)}
${textInput({ path: 'name', label: outlook.tryName, hint: outlook.tryNameHint, value: values.get('name') ?? '', optional: true, words })}
<div class="actions"><button class="button">${outlook.policyAction}</button></div>
${moreGroups(viewer, figures, whatIf)}</form>`;
}

/** For those who work with a policy as a file. */
function fileForm({ words, language }: Viewer, { values, errors }: WhatIf): Html {
  const outlook = reportWords[language];
  const error = errors.find(({ path }) => path === 'policy')?.message;
  return html`<details class="fold"${error !== undefined && html` open`}><summary>${outlook.fileFold}</summary>
<form method="post" action="${place}" enctype="multipart/form-data" novalidate>
${longTextInput({ path: 'policy', label: outlook.policy, hint: outlook.policyHint, value: values.get('policy') ?? '', error, rows: 8, code: true, words })}
${fileInput({ path: 'file', label: outlook.policyFile, accept: '.json,application/json', optional: true, words })}
<div class="actions"><button class="button secondary">${outlook.policyAction}</button></div></form></details>`;
}

function triedBefore({ language }: Viewer, simulations: readonly SimulationView[]): Html {
  const outlook = reportWords[language];
  return table<SimulationView>(
    outlook.earlier,
    [
      {
        header: outlook.policyName,
        names: true,
        cell: ({ simulationId, result }) =>
          html`<a href="${place}/${encodeURIComponent(simulationId)}">${result?.policyVersion ?? outlook.lookAgain}</a>`,
      },
      { header: outlook.askedAt, cell: ({ askedAt }) => moment(askedAt, language) },
      {
        header: outlook.state,
        cell: ({ state }) => tag(outlook.states[state], state === 'done' ? 'good' : 'wait'),
      },
    ],
    simulations,
    true,
  );
}
