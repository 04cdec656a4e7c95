/** `/fund/what-if/{id}`: what another policy would change, per measure and country, and how long envelopes would last. */

import { fillSentence, formatNumber } from '../../../workflows/language.ts';
import type { PolicyChange } from '../../../workflows/policy/change-policy.ts';
import type { TallyRow } from '../../../workflows/simulation/tally.ts';
import { countryName, envelopeName, measureTitle } from '../../ledger/envelope-names.ts';
import { figureName, figureText } from '../../policies/pages/figure-text.ts';
import { policyWords } from '../../policies/words/index.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { type Column, table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import type { SimulatedDemand, SimulatedEnvelope, SimulationResult } from '../simulation.ts';
import type { SimulationView } from '../view.ts';
import { reportWords } from '../words/index.ts';
import { exhaustionText } from './forecast-page.ts';
import { asOf } from './losses-page.ts';
import { isChanged, isOtherwise, saidInSentences } from './simulation-sentences.ts';

export function simulationPage(
  viewer: Viewer,
  deps: Pick<PagesDeps, 'measures'>,
  view: SimulationView,
): PageContent {
  const { language } = viewer;
  const outlook = reportWords[language];
  const { result } = view;
  const title = result
    ? fillSentence(outlook.resultTitle, { policy: result.policyVersion, plan: result.planVersion }, language)
    : outlook.whatIfTitle;
  return {
    title,
    back: { href: '/fund/what-if', label: outlook.whatIfTitle },
    body: html`<h1>${title}</h1>${result ? results(viewer, deps, view, result) : underWay(viewer, view)}`,
  };
}

function underWay({ language }: Viewer, { simulationId, seen }: SimulationView): Html {
  const outlook = reportWords[language];
  const text = fillSentence(outlook.running, { seen }, language);
  return notice(
    'wait',
    html`<p>${text}</p><p><a href="/fund/what-if/${encodeURIComponent(simulationId)}">${outlook.lookAgain}</a></p>`,
    true,
  );
}

function results(
  viewer: Viewer,
  deps: Pick<PagesDeps, 'measures'>,
  view: SimulationView,
  result: SimulationResult,
): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  const { rows, note, changes = [] } = result;
  const api = `/api/simulations/${encodeURIComponent(view.simulationId)}`;
  return html`${saidInSentences(viewer, deps, result)}
${asOf(viewer, view.askedAt)}
${note !== undefined && html`<blockquote class="words">${note}</blockquote>`}
${changes.length > 0 && triedFigures(viewer, changes)}
${rows.length > 0 && changesTable(viewer, deps, rows)}
${envelopesTable(viewer, deps, result.envelopes)}
<p><a href="${api}?format=csv">${outlook.downloadCsv}</a> · <a href="${api}?format=csv&amp;table=envelopes">${outlook.downloadEnvelopes}</a> · <a href="${api}">${outlook.downloadJson}</a></p>
${honesty(viewer, rows)}`;
}

/** Old and new beside each other. */
function triedFigures({ language }: Viewer, changes: readonly PolicyChange[]): Html {
  const words = policyWords[language];
  const cell = (side: 'before' | 'after') => (one: PolicyChange) =>
    html`<span class="words">${figureText(one.path, one[side], language)}</span>`;
  return table<PolicyChange>(
    reportWords[language].changedFigures,
    [
      { header: words.figure, names: true, cell: ({ path }) => figureName(path, language) },
      { header: words.before, cell: cell('before') },
      { header: words.after, cell: cell('after') },
    ],
    changes,
    true,
  );
}

type Counted = {
  [Name in keyof TallyRow]: TallyRow[Name] extends number ? Name : never;
}[keyof TallyRow];

function count(rows: readonly TallyRow[], name: Counted): number {
  return rows.reduce((sum, row) => sum + row[name], 0);
}

function changesTable(viewer: Viewer, deps: Pick<PagesDeps, 'measures'>, rows: readonly TallyRow[]): Html {
  const { words, language } = viewer;
  const { layout } = words;
  const outlook = reportWords[language];
  const counted = (header: string, name: Counted): Column<TallyRow> => ({
    header,
    number: true,
    cell: (row) => formatNumber(row[name], language),
    total: formatNumber(count(rows, name), language),
  });
  const money = (header: string, name: Counted): Column<TallyRow> => ({
    header,
    number: true,
    cell: (row) => amount(row[name], language),
    total: amount(count(rows, name), language),
  });
  const columns: Column<TallyRow>[] = [
    {
      header: outlook.measure,
      names: true,
      cell: (row) =>
        html`${measureTitle(deps, row.measure, language)} <span class="quiet">${countryName(row.country, language)}</span>`,
      total: layout.total,
    },
    counted(outlook.count, 'claims'),
    counted(outlook.newlyEligible, 'newlyEligible'),
    counted(outlook.noLongerEligible, 'noLongerEligible'),
    counted(outlook.changedAmount, 'changedAmount'),
    money(outlook.ownAmount, 'ownCents'),
    money(outlook.otherAmount, 'otherCents'),
    money(outlook.difference, 'differenceCents'),
  ];
  const changed = rows.filter(isChanged);
  const others = rows.filter((row) => !isChanged(row));
  const fold = (count: number) => fillSentence(outlook.unchangedRows, { count }, language);
  return html`${changed.length > 0 && table<TallyRow>(outlook.resultCaption, columns, changed, true)}
${
  others.length > 0 &&
  html`<details class="fold"><summary>${fold(others.length)}</summary>${table<TallyRow>(
    outlook.resultCaption,
    columns.map(({ total: _, ...column }) => column),
    others,
  )}</details>`
}`;
}

function envelopesTable(
  viewer: Viewer,
  deps: Pick<PagesDeps, 'measures'>,
  envelopes: readonly SimulatedEnvelope[],
): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  const money = (header: string, side: 'own' | 'other'): Column<SimulatedEnvelope> => ({
    header,
    number: true,
    cell: (one) => ceiling(one[side]),
  });
  const ceiling = (demand: SimulatedDemand | undefined) =>
    demand ? amount(demand.ceilingCents, language) : outlook.noEnvelope;
  const end = (header: string, side: 'own' | 'other'): Column<SimulatedEnvelope> => ({
    header,
    cell: (one) => {
      const demand = one[side];
      return demand ? exhaustionText(viewer, demand.exhaustion) : outlook.noEnvelope;
    },
  });
  const columns: Column<SimulatedEnvelope>[] = [
    { header: outlook.envelope, names: true, cell: (one) => envelopeName(deps, one, language) },
    money(outlook.ceilingNow, 'own'),
    money(outlook.ceilingThen, 'other'),
    end(outlook.usedUpNow, 'own'),
    end(outlook.usedUpThen, 'other'),
  ];
  const changed = envelopes.filter(isOtherwise);
  const others = envelopes.filter((one) => !isOtherwise(one));
  const fold = fillSentence(outlook.unchangedRows, { count: others.length }, language);
  return html`${changed.length > 0 && table<SimulatedEnvelope>(outlook.simulatedEnvelopes, columns, changed, true)}
${others.length > 0 && html`<details class="fold"><summary>${outlook.simulatedEnvelopes}${language === 'fr' && '\u00a0'}: ${fold}</summary>${table<SimulatedEnvelope>(outlook.simulatedEnvelopes, columns, others)}</details>`}`;
}

function honesty({ language }: Viewer, rows: readonly TallyRow[]): Html {
  const outlook = reportWords[language];
  const line = (sentence: string, name: Counted) =>
    html`<li>${fillSentence(sentence, { count: count(rows, name) }, language)}</li>`;
  return html`<h2>${outlook.honestTitle}</h2><p>${outlook.honest}</p>
<ul>${line(outlook.honestPeople, 'decidedByPeople')}${line(outlook.honestFacts, 'factsChanged')}${line(outlook.honestUndecidable, 'undecidable')}${line(outlook.honestVersion, 'otherVersion')}</ul>`;
}
