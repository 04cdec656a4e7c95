/** The result of a what-if as text for a terminal. */

import { claimsSentence, moneySentence } from '../../../functions/reports/pages/simulation-sentences.ts';
import type { SimulatedDemand } from '../../../functions/reports/simulation.ts';
import type { SimulationView } from '../../../functions/reports/view.ts';
import { reportWords } from '../../../functions/reports/words/index.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { TallyRow } from '../../../workflows/simulation/tally.ts';
import { euro, textTable } from '../demo/play/table.ts';

export function simulationText({ result }: SimulationView): string {
  if (!result) throw new RangeError('the what-if has no result yet');
  const { rows, envelopes } = result;
  const outlook = reportWords.en;
  const sum = (of: (row: TallyRow) => number) => sumCents(rows.map(of));
  const honest = [
    [outlook.honestPeople, sum((row) => row.decidedByPeople)],
    [outlook.honestFacts, sum((row) => row.factsChanged)],
    [outlook.honestUndecidable, sum((row) => row.undecidable)],
    [outlook.honestVersion, sum((row) => row.otherVersion)],
  ] as const;
  return [
    fillSentence(outlook.resultTitle, { policy: result.policyVersion, plan: result.planVersion }, 'en'),
    ...(result.note === undefined ? [] : [result.note]),
    claimsSentence(rows, 'en'),
    moneySentence(rows, 'en'),
    '',
    textTable([
      [
        'measure',
        'country',
        'claims',
        'newly eligible',
        'no longer',
        'other amount',
        'now',
        'then',
        'difference',
      ],
      ...rows.map((row) => [
        row.measure,
        row.country,
        row.claims,
        row.newlyEligible,
        row.noLongerEligible,
        row.changedAmount,
        euro(row.ownCents),
        euro(row.otherCents),
        euro(row.differenceCents),
      ]),
    ]),
    '',
    textTable([
      ['envelope', 'ceiling now', 'ceiling then', 'used up now', 'used up then'],
      ...envelopes.map(({ envelopeId, own, other }) => [
        envelopeId,
        ceiling(own),
        ceiling(other),
        end(own),
        end(other),
      ]),
    ]),
    '',
    outlook.honest,
    ...honest.map(([sentence, count]) => `- ${fillSentence(sentence, { count }, 'en')}`),
  ].join('\n');
}

function ceiling(demand: SimulatedDemand | undefined): string {
  return demand ? euro(demand.ceilingCents) : '–';
}

function end(demand: SimulatedDemand | undefined): string {
  if (!demand) return '–';
  const { exhaustion } = demand;
  if (exhaustion.kind === 'lasts') return 'lasts';
  return exhaustion.kind === 'reached' ? exhaustion.on : `~${exhaustion.on}`;
}
