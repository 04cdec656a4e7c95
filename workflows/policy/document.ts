/** A policy document: a plan with every figure dated and sourced. Made from a plan, and made into the plan of a day. */
import type { Localized } from '../language.ts';
import type { EnvelopeSetting, Measure, MeasureSettings } from '../measures/measure.ts';
import type { Dated } from './dated.ts';
import { sourceOf } from './figure-sources.ts';
import { isRecord, withPeriods, withValues } from './figures.ts';
import { type MeasureOverride, offers, type Plan, policyOf, type Waits } from './plan.ts';
import { policyShape } from './policy-shape.ts';
import type { RetentionPolicy } from './retention.ts';

export interface PolicyDocument {
  /** The plan's id. */
  readonly plan: string;
  readonly name: Localized;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly waits: Readonly<Record<keyof Waits, readonly Dated<number>[]>>;
  readonly signInAboveCents: readonly Dated<number>[];
  /** Absent in documents older than it: what the program brings along. */
  readonly secondVoteAboveCents?: readonly Dated<number>[];
  readonly accountCoolingOffDays: readonly Dated<number>[];
  readonly retention: RetentionPolicy;
  /** By the measure's id; one that is not there is not offered. */
  readonly measures: Readonly<Record<string, MeasureDocument>>;
}

export interface MeasureDocument {
  readonly settings: SettingsDocument;
  /** The measure's own figures, as its `policy.ts` names them. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

type SourcedEnvelope = EnvelopeSetting & { readonly source: string };
type Figures = 'approvals' | 'votesNeeded' | 'requiredDocuments';

/** The measure's settings, those that are figures in periods. */
export type SettingsDocument = Omit<MeasureSettings, Figures | 'envelopes'> & {
  readonly envelopes: readonly SourcedEnvelope[];
} & {
  readonly [Name in keyof Pick<MeasureSettings, Figures>]: readonly Dated<
    NonNullable<MeasureSettings[Name]>
  >[];
};

/** What the program brings along, as a document. */
export function documentOf(plan: Plan, measures: readonly Measure[]): PolicyDocument {
  const offered = measures
    .filter((measure) => offers(plan, measure.id))
    .map((measure) => [measure.id, withSources(policyOf(plan, measure))] as const);
  const { id, name, startsOn, endsOn, waits, accountCoolingOffDays, retention } = plan;
  const { signInAboveCents, secondVoteAboveCents } = plan;
  const values = {
    plan: id,
    name,
    startsOn,
    endsOn,
    waits,
    signInAboveCents,
    secondVoteAboveCents,
    accountCoolingOffDays,
    retention,
    measures: Object.fromEntries(offered),
  };
  return withPeriods(policyShape(measures), values, startsOn, sourceOf) as PolicyDocument;
}

function withSources({ settings, parameters }: { settings: MeasureSettings; parameters: unknown }) {
  const envelopes = settings.envelopes.map((one): SourcedEnvelope => ({ ...one, source: 'house default' }));
  return { settings: { ...settings, envelopes }, parameters };
}

/**
 * The plan as a document has it on a day.
 * @param home what no document says: the accounts that are paid from, the cooperative's number
 * @param day `YYYY-MM-DD`: that of filing for a claim, today for everything else
 */
export function planOn(
  { document, version }: { readonly document: PolicyDocument; readonly version: string },
  home: Plan,
  measures: readonly Measure[],
  day: string,
): Plan {
  const { plan, measures: offered, ...values } = withValues(policyShape(measures), document, day) as Values;
  return { ...home, ...values, id: plan, version, overrides: completed(offered, measures), only: true };
}

type Values = Pick<
  Plan,
  | 'name'
  | 'startsOn'
  | 'endsOn'
  | 'waits'
  | 'signInAboveCents'
  | 'secondVoteAboveCents'
  | 'accountCoolingOffDays'
  | 'retention'
> & { readonly plan: string; readonly measures: Readonly<Record<string, MeasureOverride>> };

/** A figure that the program learned after the document was written has the value that the program brings along. */
function completed(offered: Values['measures'], measures: readonly Measure[]): Values['measures'] {
  const known = measures.filter(({ id }) => offered[id] !== undefined);
  return Object.fromEntries(
    known.map(({ id, policy }) => {
      const parameters = filledIn(policy.parameters, offered[id]?.parameters) as Record<string, unknown>;
      return [id, { settings: withoutSources(offered[id]?.settings), parameters }];
    }),
  );
}

/** Decisions read ceilings, not where they come from. */
function withoutSources(settings: MeasureOverride['settings']): NonNullable<MeasureOverride['settings']> {
  const envelopes = settings?.envelopes?.map((one) => {
    const { source: _, ...envelope } = one as SourcedEnvelope;
    return envelope;
  });
  return { ...settings, ...(envelopes && { envelopes }) };
}

function filledIn(known: unknown, given: unknown): unknown {
  if (!isRecord(known) || !isRecord(given)) return given ?? known;
  const names = [...new Set([...Object.keys(known), ...Object.keys(given)])];
  return Object.fromEntries(names.map((name) => [name, filledIn(known[name], given[name])]));
}
