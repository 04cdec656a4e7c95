/** `/fund/what-if/{id}`: what another policy would change, per measure and country, and how long envelopes would last. */

import { fillSentence, formatNumber } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { TallyRow } from '../../../workflows/simulation/tally.ts';
import { countryName, envelopeName, measureTitle } from '../../ledger/envelope-names.ts';
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
  const { rows, note } = result;
  const api = `/api/simulations/${encodeURIComponent(view.simulationId)}`;
  const values = {
    claims: count(rows, 'claims'),
    changed: count(rows, 'changedOutcome') + count(rows, 'changedAmount'),
    difference: { cents: sumCents(rows.map((row) => row.differenceCents)) },
  };
  return html`${note !== undefined && html`<blockquote class="words">${note}</blockquote>`}
<p class="lead">${fillSentence(outlook.resultLead, values, language)}</p>
${asOf(viewer, view.askedAt)}
${rows.length > 0 && changesTable(viewer, deps, rows)}
${envelopesTable(viewer, deps, result.envelopes)}
<p><a href="${api}?format=csv">${outlook.downloadCsv}</a> · <a href="${api}?format=csv&amp;table=envelopes">${outlook.downloadEnvelopes}</a> · <a href="${api}">${outlook.downloadJson}</a></p>
${honesty(viewer, rows)}`;
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
  return table<TallyRow>(
    outlook.resultCaption,
    [
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
    ],
    rows,
    true,
  );
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
  return table<SimulatedEnvelope>(
    outlook.simulatedEnvelopes,
    [
      { header: outlook.envelope, names: true, cell: (one) => envelopeName(deps, one, language) },
      money(outlook.ceilingNow, 'own'),
      money(outlook.ceilingThen, 'other'),
      end(outlook.usedUpNow, 'own'),
      end(outlook.usedUpThen, 'other'),
    ],
    envelopes,
    true,
  );
}

function honesty({ language }: Viewer, rows: readonly TallyRow[]): Html {
  const outlook = reportWords[language];
  const line = (sentence: string, name: Counted) =>
    html`<li>${fillSentence(sentence, { count: count(rows, name) }, language)}</li>`;
  return html`<h2>${outlook.honestTitle}</h2><p>${outlook.honest}</p>
<ul>${line(outlook.honestPeople, 'decidedByPeople')}${line(outlook.honestFacts, 'factsChanged')}${line(outlook.honestUndecidable, 'undecidable')}${line(outlook.honestVersion, 'otherVersion')}</ul>`;
}
