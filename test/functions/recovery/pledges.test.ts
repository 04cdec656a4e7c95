/** What clients pledged, as the decision about a claim reads it. */

import { beforeEach, describe, expect, it } from 'vitest';
import { registries } from '../../../functions/app/registries.ts';
import { loadMoreFacts } from '../../../functions/claims/eligibility-context.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import {
  type Pledge,
  pledgesFor,
  putPledge,
  standingPledgeCents,
} from '../../../functions/recovery/pledges.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { member } from '../../domain/measures/cases.ts';

let deps: Pick<Deps, 'store'>;
beforeEach(() => {
  deps = { store: createSqliteStore(openDatabase(':memory:')) };
});

let number = 0;
function pledge(changes: Partial<Pledge>): Pledge {
  number += 1;
  return { pledgeId: `pl-${number}`, clientId: 'C-1', amountCents: 10_000, state: 'pledged', ...changes };
}

async function save(...pledges: Pledge[]): Promise<void> {
  for (const one of pledges) await deps.store.transact([putPledge(one, 'absent')]);
}

describe('pledges', () => {
  it('that stand count, for their contract or order alone', async () => {
    await save(
      pledge({ contractId: 'K-1' }),
      pledge({ contractId: 'K-1', amountCents: 5_000, state: 'part-paid' }),
      pledge({ contractId: 'K-1', amountCents: 1, state: 'paid' }),
      pledge({ contractId: 'K-1', amountCents: 7_000, state: 'invited' }),
      pledge({ contractId: 'K-1', amountCents: 8_000, state: 'declined' }),
      pledge({ contractId: 'K-1', amountCents: 9_000, state: 'lapsed' }),
      pledge({ orderId: 'K-1', amountCents: 300 }),
    );
    expect(await standingPledgeCents(deps, { contractId: 'K-1' })).toBe(15_001);
    expect(await standingPledgeCents(deps, { orderId: 'K-1' })).toBe(300);
    expect(await standingPledgeCents(deps, { contractId: 'K-2' })).toBe(0);
    expect(await standingPledgeCents(deps, {})).toBe(0);
    expect(await pledgesFor(deps, { contractId: 'K-1' })).toHaveLength(6);
  });

  it('for nothing are no pledges', () => {
    expect(() => putPledge(pledge({}), 'absent')).toThrow(RangeError);
  });

  it('are a fact of the claims that name the contract or the order', async () => {
    await save(pledge({ contractId: 'K-1' }), pledge({ orderId: 'O-1', amountCents: 300 }));
    const known = async (form: Record<string, unknown>) => {
      const filing = { member: member(), planId: 'corona-2020', filedBy: 'M-1', filedOn: '2020-04-01' };
      const more = await loadMoreFacts({ ...deps, ...registries } as Deps, ['clientPledge'], {
        form,
        member: member(),
        filing,
      });
      return more.clientPledge;
    };
    expect(await known({ contractId: 'K-1' })).toBe(10_000);
    expect(await known({ contractId: '', orderId: 'O-1' })).toBe(300);
    expect(await known({ contractId: 'K-1', orderId: 'O-1' })).toBe(10_000);
    expect(await known({ contractId: { $gt: '' } })).toBe(0);
  });
});
