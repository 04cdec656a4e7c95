/** What somebody is called, whichever register knows them. */
import type { Deps } from '../platform/deps.ts';

/** @returns an empty text for somebody who is in neither register any more */
export async function nameOf({ registers }: Pick<Deps, 'registers'>, personId: string): Promise<string> {
  const [staff, member] = await Promise.all([registers.staff(personId), registers.member(personId)]);
  return (staff ?? member)?.name ?? '';
}
