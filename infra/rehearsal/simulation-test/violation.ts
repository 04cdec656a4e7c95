/** Something that must never be true of the fund, and is. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** @throws Violation when it does not hold */
export function must(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Violation(what());
}
