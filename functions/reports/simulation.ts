/**
 * A what-if, gathered: every claim in the order of filing, decided under its own policy and under another one on the
 * same facts. It reads claims, registers and envelopes, and writes nothing but its own report.
 */

import type { Claim } from '../../workflows/claim/claim.ts';
import { envelopeId } from '../../workflows/measures/decide.ts';
import type { EnvelopeSetting, Measure } from '../../workflows/measures/measure.ts';
import type { PolicyChange } from '../../workflows/policy/change-policy.ts';
import { type Plan, policyOf } from '../../workflows/policy/plan.ts';
import { readPlanPolicy } from '../../workflows/policy/plans.ts';
import type { Demand, Exhaustion } from '../../workflows/simulation/exhaustion.ts';
import { exhaustionOf, noDemand } from '../../workflows/simulation/exhaustion.ts';
import {
  addClaim,
  type Ceilings,
  emptyTally,
  type Tally,
  type TallyRow,
} from '../../workflows/simulation/tally.ts';
import { storedEnvelopes } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { openReplay, type Quotas } from './replay.ts';
import { claimSources, type Gathering } from './sources.ts';
import type { Report } from './store.ts';

export interface SimulationWork {
  readonly tally: Tally;
  readonly ceilings: Ceilings;
  /** Partner claims so far that count against their country's quota, under either policy. */
  readonly quotas: Quotas;
}

export interface SimulatedEnvelope {
  readonly envelopeId: string;
  readonly measure: string;
  readonly country: string;
  readonly period: string;
  readonly own?: SimulatedDemand;
  readonly other?: SimulatedDemand;
}

export interface SimulatedDemand {
  readonly ceilingCents: number;
  readonly askedCents: number;
  readonly exhaustion: Exhaustion;
}

export interface SimulationResult {
  readonly planVersion: string;
  readonly policyVersion: string;
  readonly note?: string;
  /** Figure by figure, what the other policy says instead; absent where it was gathered by an earlier program. */
  readonly changes?: readonly PolicyChange[];
  readonly rows: readonly TallyRow[];
  readonly envelopes: readonly SimulatedEnvelope[];
}

export const simulationReport: Gathering<SimulationWork, SimulationResult> = {
  async begin(deps, report) {
    const { plan } = policyIn(deps, report);
    return { tally: emptyTally, ceilings: await ceilingsUnder(deps, plan), quotas: {} };
  },
  sources: (deps, report) => claimSources(deps, report, addClaims),
  finish(deps, report, { tally, ceilings }) {
    const { plan, version, note, changes } = policyIn(deps, report);
    return {
      planVersion: deps.plan.version,
      policyVersion: version,
      ...(note !== undefined && { note }),
      changes,
      rows: rowsInOrder(deps, tally),
      envelopes: envelopesOf(deps, plan, { today: report.today, tally, ceilings }),
    };
  },
};

/** The file was read when the report was ordered: it is whole. */
function policyIn(deps: Deps, { policy = '', today }: Report) {
  const read = readPlanPolicy(policy, deps.plan, deps.measures, today);
  if (!read.ok) throw new PermanentFailure('the policy of a what-if does not parse');
  return read;
}

/** What was voted counts under every policy; a ceiling that nobody voted on yet is each policy's own. */
async function ceilingsUnder(deps: Deps, other: Plan): Promise<Ceilings> {
  const stored = new Map(
    (await storedEnvelopes(deps)).map(({ envelope }) => [envelope.envelopeId, envelope]),
  );
  const under = (plan: Plan) => {
    const all = settingsOf(deps, plan).map(({ id, setting }) => {
      const known = stored.get(id);
      const counts = known && (plan === deps.plan || known.votes.length > 0);
      return [id, counts ? known.ceilingCents : setting.provisionalCeilingCents] as const;
    });
    return Object.fromEntries(all);
  };
  return { own: under(deps.plan), other: under(other) };
}

interface NamedSetting {
  readonly id: string;
  readonly measure: string;
  readonly setting: EnvelopeSetting;
}

function settingsOf({ measures }: Deps, plan: Plan): NamedSetting[] {
  return measures.flatMap((measure: Measure) =>
    policyOf(plan, measure).settings.envelopes.map((setting) => {
      return { id: envelopeId(measure.id, setting), measure: measure.id, setting };
    }),
  );
}

async function addClaims(
  deps: Deps,
  report: Report,
  work: SimulationWork,
  claims: readonly Claim[],
): Promise<SimulationWork> {
  const { plan } = policyIn(deps, report);
  const replay = await openReplay(deps, { own: deps.plan, other: plan }, claims);
  let { tally, quotas } = work;
  for (const claim of claims) {
    const replayed = await replay(claim, quotas);
    quotas = replayed.quotas;
    tally = addClaim(tally, claim, replayed, { today: report.today, ceilings: work.ceilings });
  }
  return { ...work, tally, quotas };
}

/** As in the catalogue, each country after the other. */
function rowsInOrder({ measures }: Deps, { rows }: Tally): TallyRow[] {
  const order = new Map(measures.map(({ id }, at) => [id, at]));
  const place = (row: TallyRow) => order.get(row.measure) ?? measures.length;
  return Object.values(rows).toSorted((a, b) => place(a) - place(b) || (a.country < b.country ? -1 : 1));
}

interface Sums {
  readonly today: string;
  readonly tally: Tally;
  readonly ceilings: Ceilings;
}

function envelopesOf(deps: Deps, other: Plan, sums: Sums): SimulatedEnvelope[] {
  const own = new Map(settingsOf(deps, deps.plan).map((one) => [one.id, one]));
  const changed = new Map(settingsOf(deps, other).map((one) => [one.id, one]));
  const all = new Map([...own, ...changed]);
  return [...all.values()].flatMap(({ id, measure, setting }) => {
    const before = own.get(id);
    const after = changed.get(id);
    const shown: SimulatedEnvelope = {
      envelopeId: id,
      measure,
      country: setting.country,
      period: setting.period,
      ...(before && { own: demandUnder(deps, 'own', before, sums) }),
      ...(after && { other: demandUnder(deps, 'other', after, sums) }),
    };
    return isUsed(shown.own) || isUsed(shown.other) ? [shown] : [];
  });
}

function isUsed(demand: SimulatedDemand | undefined): boolean {
  return demand !== undefined && demand.ceilingCents + demand.askedCents > 0;
}

function demandUnder(
  { plan }: Deps,
  side: 'own' | 'other',
  { id, setting }: NamedSetting,
  { today, tally, ceilings }: Sums,
): SimulatedDemand {
  const demand: Demand = tally.envelopes[id]?.[side] ?? noDemand;
  const ceilingCents = ceilings[side][id] ?? 0;
  const time = { today, startsOn: plan.startsOn, until: setting.until };
  return {
    ceilingCents,
    askedCents: demand.askedCents,
    exhaustion: exhaustionOf(demand, ceilingCents, time),
  };
}
