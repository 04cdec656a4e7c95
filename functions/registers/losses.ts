/** The register of losses, per Activité: what it turned over month by month, and the year before. */
import type { Loss } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';

/** Every month that the register has of an Activité, oldest first. */
export async function turnoverOf(deps: Pick<Deps, 'store'>, activityId: string): Promise<Loss[]> {
  const { pk, sk } = keys.loss(activityId, '');
  const { items } = await deps.store.query<Loss>({ pk, prefix: sk, limit: 1000 });
  return items.map((item) => item.data);
}
