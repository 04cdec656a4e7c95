/** The members whom a form names as its group, as the register knows them. */
import type { Member } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';

const mostRead = 40;

/** By the id that was given; those whom the register does not know are left out. */
export async function groupOf(
  deps: Pick<Deps, 'registers'>,
  rows: unknown,
): Promise<Readonly<Record<string, Member>>> {
  const ids = (Array.isArray(rows) ? rows.slice(0, mostRead) : []).flatMap((row: unknown) => {
    const id = typeof row === 'object' && row !== null && 'memberId' in row ? row.memberId : undefined;
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
  const found = await Promise.all([...new Set(ids)].map((id) => deps.registers.member(id)));
  return Object.fromEntries(found.flatMap((one) => (one ? [[one.memberId, one]] : [])));
}
