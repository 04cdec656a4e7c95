/** A record whose machine waits for nothing any more. */
export function withoutWait<Waiting extends { readonly waiting?: unknown }>(
  record: Waiting,
): Omit<Waiting, 'waiting'> {
  const { waiting: _waiting, ...rest } = record;
  return rest;
}
