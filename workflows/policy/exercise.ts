/** A plan moved in time: the same policy with every date shifted by the same number of days, to practise today. */
import { addDays, daysInclusive } from '../calendar.ts';
import type { EnvelopeSetting, Measure, MeasureSettings } from '../measures/measure.ts';
import { type Plan, policyOf } from './plan.ts';

/**
 * The plan as if it started on `startsOn` (`YYYY-MM-DD`). Its id says so: `corona-2020@2026-11-01`.
 * @param measures whose policies move along
 */
export function movePlan(plan: Plan, measures: readonly Measure[], startsOn: string): Plan {
  const days = daysInclusive(plan.startsOn, startsOn) - 1;
  const overrides = measures.map((measure) => {
    const { settings, parameters } = policyOf(plan, measure);
    return [measure.id, { settings: moveSettings(settings, days), parameters: moveDates(parameters, days) }];
  });
  return {
    ...plan,
    id: `${plan.id}@${startsOn}`,
    version: `${plan.version}@${startsOn}`,
    startsOn,
    endsOn: addDays(plan.endsOn, days),
    accountCoolingOffDays: moveDates(plan.accountCoolingOffDays, days),
    overrides: Object.fromEntries(overrides),
  };
}

function moveSettings(settings: MeasureSettings, days: number): MeasureSettings {
  const moved = moveDates(settings, days);
  return {
    ...moved,
    envelopes: moved.envelopes.map((envelope, at) => rename(envelope, settings.envelopes[at])),
  };
}

/** An envelope that is called after its first year stays so. */
function rename(moved: EnvelopeSetting, before: EnvelopeSetting | undefined): EnvelopeSetting {
  return before?.period === before?.from.slice(0, 4) ? { ...moved, period: moved.from.slice(0, 4) } : moved;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A policy is plain data: whatever in it is a date moves, at any depth. */
function moveDates<Value>(value: Value, days: number): Value {
  const move = (part: unknown): unknown => {
    if (typeof part === 'string') return DATE.test(part) ? addDays(part, days) : part;
    if (Array.isArray(part)) return part.map(move);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, move(inner)]));
  };
  return move(value) as Value;
}
