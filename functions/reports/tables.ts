/** Reports as tables for data files; the columns' names are a promise to whoever reads the files. */
import { inflowKinds } from '../../workflows/forecast/parameters.ts';
import { changePercent } from '../../workflows/losses/months.ts';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';
import type { Exhaustion } from '../../workflows/simulation/exhaustion.ts';
import type { ForecastView, LossesView, SimulationView } from './view.ts';

function table(
  id: string,
  columns: readonly (readonly [string, TableColumn['kind']])[],
  rows: Table['rows'],
): Table {
  return { id, title: id, columns: columns.map(([name, kind]) => ({ id: name, label: name, kind })), rows };
}

export function lossesTable({ rows }: LossesView): Table {
  return table(
    'losses',
    [
      ['month', 'month'],
      ['country', 'text'],
      ['sector', 'text'],
      ['turnover_eur', 'cents'],
      ['previous_year_eur', 'cents'],
      ['change_percent', 'number'],
      ['days_lost', 'number'],
    ],
    rows.map((row) => [
      row.month,
      row.country,
      row.sector,
      row.turnoverCents,
      row.previousYearCents,
      changePercent(row.turnoverCents, row.previousYearCents) ?? '',
      row.daysLost,
    ]),
  );
}

export function forecastTable({ forecast }: ForecastView): Table {
  return table(
    'forecast',
    [
      ['week_from', 'date'],
      ['week_until', 'date'],
      ['open_claims_eur', 'cents'],
      ['new_claims_eur', 'cents'],
      ['out_eur', 'cents'],
      ...inflowKinds.map((kind) => [`${kind.replaceAll('-', '_')}_eur`, 'cents'] as const),
      ['in_eur', 'cents'],
      ['net_eur', 'cents'],
      ['paid_by_then_eur', 'cents'],
    ],
    (forecast?.weeks ?? []).map((week) => [
      week.from,
      week.until,
      week.openClaimsCents,
      week.newClaimsCents,
      week.outCents,
      ...inflowKinds.map((kind) => week.inflows[kind]),
      week.inCents,
      week.netCents,
      week.paidByThenCents,
    ]),
  );
}

export function simulationTable({ result }: SimulationView): Table {
  return table(
    'what-if',
    [
      ['measure', 'text'],
      ['country', 'text'],
      ['claims', 'number'],
      ['changed_outcome', 'number'],
      ['newly_eligible', 'number'],
      ['no_longer_eligible', 'number'],
      ['changed_amount', 'number'],
      ['own_eur', 'cents'],
      ['other_eur', 'cents'],
      ['difference_eur', 'cents'],
      ['decided_by_people', 'number'],
      ['facts_changed', 'number'],
      ['undecidable', 'number'],
      ['other_version', 'number'],
    ],
    (result?.rows ?? []).map((row) => [
      row.measure,
      row.country,
      row.claims,
      row.changedOutcome,
      row.newlyEligible,
      row.noLongerEligible,
      row.changedAmount,
      row.ownCents,
      row.otherCents,
      row.differenceCents,
      row.decidedByPeople,
      row.factsChanged,
      row.undecidable,
      row.otherVersion,
    ]),
  );
}

export function simulatedEnvelopesTable({ result }: SimulationView): Table {
  const sides = ['own', 'other'] as const;
  return table(
    'what-if-envelopes',
    [
      ['envelope', 'text'],
      ['measure', 'text'],
      ['country', 'text'],
      ['period', 'text'],
      ...sides.flatMap((side) => [
        [`${side}_ceiling_eur`, 'cents'] as const,
        [`${side}_asked_eur`, 'cents'] as const,
        [`${side}_exhaustion`, 'text'] as const,
        [`${side}_exhausted_on`, 'date'] as const,
      ]),
    ],
    (result?.envelopes ?? []).map((one) => [
      one.envelopeId,
      one.measure,
      one.country,
      one.period,
      ...sides.flatMap((side) => {
        const demand = one[side];
        if (!demand) return ['', '', '', ''];
        const { ceilingCents, askedCents, exhaustion } = demand;
        return [ceilingCents, askedCents, exhaustion.kind, dayOf(exhaustion)];
      }),
    ]),
  );
}

function dayOf(exhaustion: Exhaustion): string {
  return exhaustion.kind === 'lasts' ? '' : exhaustion.on;
}
