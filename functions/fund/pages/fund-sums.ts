/** The fund seen by envelope, or summed by measure, by country or by period. */
import type { Amounts } from './bars.ts';

export interface ShownEnvelope extends Amounts {
  readonly envelopeId: string;
  readonly name: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly country: string;
  readonly countryName: string;
  readonly period: string;
  readonly provisional: boolean;
  readonly queued: number;
}

export const groupings = ['envelope', 'measure', 'country', 'period'] as const;
export type Grouping = (typeof groupings)[number];

/** Several envelopes as one line of the table. */
export interface Group extends Amounts {
  readonly key: string;
  readonly name: string;
}

export function groupsOf(envelopes: readonly ShownEnvelope[], by: Exclude<Grouping, 'envelope'>): Group[] {
  const groups = Map.groupBy(envelopes, (one) => one[by]);
  return [...groups].map(([key, members]) => ({ key, name: nameOf(members[0], by), ...sumOf(members) }));
}

function nameOf(one: ShownEnvelope | undefined, by: Exclude<Grouping, 'envelope'>): string {
  if (!one) return '';
  if (by === 'measure') return one.measureTitle;
  return by === 'country' ? one.countryName : one.period;
}

export function sumOf(envelopes: readonly Amounts[]): Amounts {
  const sum = (cents: (one: Amounts) => number) => envelopes.reduce((total, one) => total + cents(one), 0);
  return {
    ceilingCents: sum((one) => one.ceilingCents),
    reservedCents: sum((one) => one.reservedCents),
    spentCents: sum((one) => one.spentCents),
    availableCents: sum((one) => one.availableCents),
    queuedCents: sum((one) => one.queuedCents),
  };
}
