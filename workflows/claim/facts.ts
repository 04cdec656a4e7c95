/** What a decision was made from, kept beside the claim, so that it can be made again on the registers as they were. */
import type { Decision } from '../measures/decide.ts';
import type { CaseFacts } from '../measures/measure.ts';

export interface DecisionFacts {
  /** Of the round that it was made in. */
  readonly round: number;
  /** Instant, ISO 8601. */
  readonly decidedAt: string;
  readonly decidedUnder: string;
  readonly filedOn: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** What the registers said. */
  readonly facts: CaseFacts;
  readonly decided: DecidedFigures;
}

/** What two decisions are held against each other by: everything but whose accounts are paid. */
export type DecidedFigures = Pick<
  Decision,
  'outcome' | 'amountCents' | 'rules' | 'funding' | 'approvals' | 'votesNeeded' | 'envelopeId'
>;

export function figuresOf(decision: Decision): DecidedFigures {
  const { payees: _, ...figures } = decision;
  return figures;
}

export interface Difference {
  /** Such as `amountCents` or `rules.household-cap.outcome`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two decisions differ. */
export function differencesOf(before: DecidedFigures, after: DecidedFigures): Difference[] {
  const one = flat(before);
  const other = flat(after);
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => ({ path, before: one.get(path) ?? null, after: other.get(path) ?? null }));
}

function flat(figures: DecidedFigures): Map<string, unknown> {
  const { rules, funding, approvals, ...rest } = figures;
  const entries: [string, unknown][] = [
    ...Object.entries(rest).filter(([, value]) => value !== undefined),
    ...rules.map(({ id, outcome }): [string, unknown] => [`rules.${id}.outcome`, outcome]),
    ...rules
      .filter(({ values }) => values !== undefined)
      .map(({ id, values }): [string, unknown] => [`rules.${id}.values`, JSON.stringify(values)]),
    ...funding.flatMap(({ source, bearing, amountCents }): [string, unknown][] => [
      [`funding.${source}.amountCents`, amountCents],
      [`funding.${source}.bearing`, bearing],
    ]),
    ['approvals', approvals.join(' ')],
  ];
  return new Map(entries);
}
