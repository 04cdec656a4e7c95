/** Requests with one key wait for each other within a process, instead of doing the same work side by side. */

const under = new Map<string, Promise<unknown>>();

/** Does the work when all earlier work of the name has ended, however it ended. */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const before = under.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.catch(() => undefined);
  under.set(name, settled);
  try {
    return await mine;
  } finally {
    if (under.get(name) === settled) under.delete(name);
  }
}
