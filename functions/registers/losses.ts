/** The register of losses, per Activité: what it turned over month by month, and the year before. */

import type { Loss } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { readAll } from '../platform/store/read-all.ts';

/** Every month that the register has of an Activité, oldest first. */
export async function turnoverOf(deps: Pick<Deps, 'store'>, activityId: string): Promise<Loss[]> {
  const { pk, sk } = keys.loss(activityId, '');
  const items = await readAll<Loss>(deps.store, { pk, prefix: sk });
  return items.map((item) => item.data);
}
