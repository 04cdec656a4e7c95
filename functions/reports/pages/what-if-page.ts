/** `/fund/what-if`: the form that takes a policy, and what was tried before. */

import { fillSentence } from '../../../workflows/language.ts';
import type { PolicyError } from '../../../workflows/policy/policy-error.ts';
import { policyProblems } from '../../policies/words/index.ts';
import { tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput, longTextInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { SimulationView } from '../view.ts';
import { reportWords } from '../words/index.ts';

export interface WhatIf {
  readonly simulations: readonly SimulationView[];
  readonly mayTry: boolean;
  readonly policy: string;
  /** Sentences. */
  readonly errors: readonly string[];
}

export function whatIfPage(viewer: Viewer, whatIf: WhatIf): PageContent {
  const { language } = viewer;
  const outlook = reportWords[language];
  const errors = whatIf.errors.map((message) => ({ path: 'policy', name: '', message }));
  return {
    title: outlook.whatIfTitle,
    hasErrors: errors.length > 0,
    back: { href: '/fund', label: reportWords[viewer.language].fundTitle },
    body: html`${errorSummary(errors, language)}<h1>${outlook.whatIfTitle}</h1>
<p class="lead">${outlook.whatIfLead}</p>
${whatIf.mayTry && form(viewer, whatIf)}
<p><a href="/api/policy" download="policy.json">${outlook.policyCurrent}</a></p>
${whatIf.simulations.length > 0 && triedBefore(viewer, whatIf.simulations)}`,
  };
}

function form({ words, language }: Viewer, { policy, errors }: WhatIf): Html {
  const outlook = reportWords[language];
  return html`<form method="post" action="/fund/what-if" enctype="multipart/form-data" novalidate>
${longTextInput({
  path: 'policy',
  label: outlook.policy,
  hint: outlook.policyHint,
  value: policy,
  error: errors.length > 0 ? errors.join(' ') : undefined,
  rows: 14,
  code: true,
  words,
})}
${fileInput({ path: 'file', label: outlook.policyFile, accept: '.json,application/json', optional: true, words })}
<div class="actions"><button class="button">${outlook.policyAction}</button></div></form>`;
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
          html`<a href="/fund/what-if/${encodeURIComponent(simulationId)}">${result?.policyVersion ?? outlook.lookAgain}</a>`,
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

/** What is wrong with a policy, in the reader's words. */
export function policySentences({ language }: Viewer, errors: readonly PolicyError[]): string[] {
  return errors.slice(0, 20).map(({ path, code, detail }) => {
    return fillSentence(policyProblems[language][code], { path, detail }, language);
  });
}
