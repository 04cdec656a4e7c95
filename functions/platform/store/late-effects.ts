/** Where the secondary index lists effects that the stream's way did not bring to their end, oldest first. */
import { createHash } from 'node:crypto';

/** Spread, so that a day on which every mail is late does not meet on one key. */
const LISTS = 8;

/** Where the secondary index lists the effects that wait for an operator. */
export const EFFECTS_SET_ASIDE = 'EFFECTS-SET-ASIDE';

/** All lists of late effects. */
export const lateEffectLists: readonly string[] = Array.from({ length: LISTS }, (_, at) => `EFFECTS#${at}`);

/** The list that an effect is in when it is late. */
export function lateListOf(id: string): string {
  return `EFFECTS#${(createHash('sha256').update(id).digest()[0] ?? 0) % LISTS}`;
}
