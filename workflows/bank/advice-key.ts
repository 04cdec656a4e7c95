/** Makes the key by which a fact is recognised when a second file of the same bank tells it again. */

/** The parts joined so that different parts never give the same key; absent ones leave their place empty. */
export function adviceKey(...parts: readonly (string | number | undefined)[]): string {
  return parts
    .map((part) =>
      String(part ?? '')
        .replaceAll('%', '%25')
        .replaceAll('|', '%7C'),
    )
    .join('|');
}
