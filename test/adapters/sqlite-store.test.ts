/** The SQLite side of the store port: the contract, and what it promises beyond it. */
import { openDatabase } from '../../infra/embedded/database.ts';
import { createSqliteStore } from '../../infra/embedded/store.ts';
import { storeContract } from './store-contract.ts';

storeContract(
  'SQLite',
  async () => {
    const database = openDatabase(':memory:');
    const store = createSqliteStore(database);
    return { store, pendingEffects: async () => store.pendingEffects(), close: async () => database.close() };
  },
  { documents: 500 },
);
