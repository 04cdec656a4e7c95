/** Those who listen call back what they have in hand, day by day; now and then one gives a call to somebody else. */

import { createRandom } from '../random.ts';
import { demonstrationStaff } from '../staff.ts';
import type { Stage } from './stage.ts';

interface Held {
  readonly callId: string;
  readonly on: string;
  readonly canClose: boolean;
}

/** @param today `YYYY-MM-DD`: nobody calls before the time that was asked for */
export async function callBack({ api, seed }: Stage, today: string): Promise<void> {
  const listeners = demonstrationStaff.filter(({ roles }) => roles.includes('listener'));
  for (const { personId } of listeners) {
    const { items } = await api.get<{ items: Held[] }>('/api/listening', personId);
    for (const { callId, on } of items.filter((one) => one.canClose)) {
      const random = createRandom(seed, `call ${personId} ${today} ${on}`);
      const what = random.chance(10) ? 'handover' : 'close';
      await api.post(`/api/listening/${callId}/${what}`, {}, personId);
    }
  }
}
