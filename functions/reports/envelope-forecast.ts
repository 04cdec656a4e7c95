/** How long each envelope lasts at the pace of the last weeks. */

import { totals } from '../../workflows/ledger/envelope.ts';
import { envelopeId } from '../../workflows/measures/decide.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import { type Exhaustion, exhaustionOf } from '../../workflows/simulation/exhaustion.ts';
import { storedEnvelopes } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';
import type { ForecastWork } from './forecast-work.ts';

export interface EnvelopeForecast {
  readonly envelopeId: string;
  readonly measure: string;
  readonly country: string;
  readonly period: string;
  readonly ceilingCents: number;
  readonly spentCents: number;
  readonly reservedCents: number;
  readonly availableCents: number;
  readonly recentCents: number;
  readonly exhaustion: Exhaustion;
}

/** Those for which something was voted, or provisionally set aside. */
export async function envelopeForecast(
  deps: Deps,
  today: string,
  { recentOf, queuedSince }: Pick<ForecastWork, 'recentOf' | 'queuedSince'>,
): Promise<EnvelopeForecast[]> {
  const untils = lastDays(deps);
  const stored = await storedEnvelopes(deps);
  return stored
    .filter(({ envelope }) => envelope.ceilingCents > 0)
    .map(({ envelope, shards }) => {
      const { measure, country, period, ceilingCents } = envelope;
      const sums = totals(shards);
      const since = queuedSince[envelope.envelopeId];
      const recentCents = recentOf[envelope.envelopeId] ?? 0;
      const demand = {
        askedCents: sums.reservedCents + sums.spentCents,
        recentCents,
        ...(since !== undefined && { exhaustedOn: since }),
      };
      const until = untils.get(envelope.envelopeId) ?? deps.plan.endsOn;
      const time = { today, startsOn: deps.plan.startsOn, until };
      return {
        envelopeId: envelope.envelopeId,
        ...{ measure, country, period, ceilingCents, recentCents },
        ...sums,
        exhaustion: exhaustionOf(demand, ceilingCents, time),
      };
    });
}

function lastDays({ measures, plan }: Deps): Map<string, string> {
  return new Map(
    measures.flatMap((measure) =>
      policyOf(plan, measure).settings.envelopes.map(
        (one) => [envelopeId(measure.id, one), one.until] as const,
      ),
    ),
  );
}
