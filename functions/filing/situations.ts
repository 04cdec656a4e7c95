/** What happens to people, in their words, and which measures are for it: the guided choice and every list go by it. */

/** One answer to the second question, and where it leads: to one measure, or to two and the difference between them. */
export interface Case {
  readonly id: CaseId;
  readonly measures: readonly string[];
}

export interface Situation {
  readonly id: SituationId;
  /** Answers to the second question; a single one is not asked for. */
  readonly cases: readonly Case[];
}

type Cases = readonly (readonly [string, readonly string[]])[];

const table = {
  work: [
    ['signed', ['cancelled-contract', 'occasional-contract']],
    ['agreed', ['cancelled-contract', 'promised-contract']],
    ['promised', ['promised-contract', 'cancelled-contract']],
    ['fewer-hours', ['temporary-unemployment']],
  ],
  living: [['living', ['hardship-aid']]],
  activity: [
    ['costs', ['committed-expenses']],
    ['cash', ['equity-injection', 'zero-interest-loan']],
    ['giver', ['third-party-financing', 'public-aid']],
  ],
  time: [
    ['learn', ['training', 'coaching']],
    ['project', ['initiative-grant']],
  ],
  talk: [
    ['listen', ['listening-line']],
    ['help', ['mutual-aid']],
    ['share', ['bulletin']],
  ],
} as const satisfies Readonly<Record<string, Cases>>;

export type SituationId = keyof typeof table;
export type CaseId = (typeof table)[SituationId][number][0];

export const situations: readonly Situation[] = Object.entries(table).map(([id, cases]) => ({
  id: id as SituationId,
  cases: cases.map(([one, measures]) => ({ id: one, measures })),
}));

/** The situation that a measure is for; undefined for what offices and staff alone ask for. */
export function situationOf(measureId: string): SituationId | undefined {
  return situations.find(({ cases }) => cases.some(({ measures }) => measures.includes(measureId)))?.id;
}

/** The measures by situation, in the order of the situations; what is for offices last, without one. */
export function bySituation<One>(
  all: readonly One[],
  measureIdOf: (one: One) => string,
): { readonly situation: SituationId | undefined; readonly items: readonly One[] }[] {
  const ids = [...situations.map(({ id }) => id), undefined];
  return ids
    .map((situation) => ({
      situation,
      items: all.filter((one) => situationOf(measureIdOf(one)) === situation),
    }))
    .filter(({ items }) => items.length > 0);
}
