/** Books to try the ledger's services on: a store with entries of some months, and a clock that is set by hand. */

import { registries } from '../../../functions/app/registries.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters, type Person } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';

export interface Books {
  readonly deps: Deps;
  readonly store: Store;
  /** Sets the clock; ISO 8601. */
  setNow(instant: string): void;
  book(...transfers: readonly Transfer[]): Promise<void>;
}

export function openBooks(instant: string, wrap: (store: Store) => Store = (store) => store): Books {
  const store = wrap(createSqliteStore(openDatabase(':memory:')));
  let now = Date.parse(instant);
  const deps: Deps = withPolicies({
    store,
    registers: openRegisters(store),
    clock: { now: () => now },
    random: { id: () => 'id', secret: () => 's' },
    plan: corona2020,
    measures,
    baseUrl: 'https://plan.example',
    envelopeShards: 1,
    ...registries,
  });
  return {
    deps,
    store,
    setNow: (at) => {
      now = Date.parse(at);
    },
    async book(...transfers) {
      for (const transfer of transfers) await store.transact(bookTransfer(transfer));
    },
  };
}

/** A posted entry. */
export function direct(transferId: string, at: string, more: Partial<Transfer> = {}): Transfer {
  const base = { kind: 'direct', debit: 'expected:r', credit: 'activity:A', amountCents: 100 } as const;
  return { transferId, at: new Date(at).toISOString(), reason: 'receipt', ...base, ...more };
}

export const finance: Person = {
  personId: 'farid',
  name: 'Farid',
  email: 'farid@example.org',
  language: 'fr',
  roles: ['finance'],
};
