/** A stage for the commands of operators, over the embedded runtime's parts instead of Amazon's. */
import type { Deps } from '../../../functions/platform/deps.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { findStage } from '../../../infra/aws/stages.ts';
import { STORED_FORMAT } from '../../../infra/aws/stored-format.ts';
import type { Database } from '../../../infra/embedded/database-port.ts';
import type { SqliteStore } from '../../../infra/embedded/store.ts';
import type { KeptDocument } from '../../../infra/ops/kept-documents.ts';
import type { Site } from '../../../infra/ops/site.ts';
import type { RawItem, TableItems } from '../../../infra/ops/table-items.ts';
import { rememberAccounts } from './remembered-accounts.ts';

export interface EmbeddedParts {
  readonly store: SqliteStore;
  readonly database: Database;
  readonly deps: Deps;
  start(machine: string, name: string, input: object): Promise<unknown>;
}

export function siteOn(parts: EmbeddedParts, documents = new Map<string, KeptDocument>()): Site {
  const { store, database, deps } = parts;
  return {
    stage: findStage('dev'),
    outputs: {
      ...{ Url: 'https://plan.example', TableName: 't', UserPoolId: 'p', UserPoolClientId: 'c' },
      ...{ StaffPoolId: 's', StaffPoolClientId: 'sc' },
      ...{ ClaimMachineArn: 'arn:claim', DocumentsBucket: 'b', DeadLetterQueueUrl: 'https://queue.example' },
    },
    store,
    deps,
    registers: openRegisters(store),
    accounts: rememberAccounts(),
    staffAccounts: rememberAccounts(),
    executions: {
      async running(machine) {
        const query = "SELECT name FROM engine_execution WHERE machine = ? AND status = 'RUNNING'";
        return new Set(
          database.sqlite
            .prepare(query)
            .all(machine)
            .map((row) => String(row.name)),
        );
      },
      start: async (machine, name, input) => void (await parts.start(machine, name, input)),
    },
    itemsOf: () => itemsOf(database),
    formatOf: async () => STORED_FORMAT,
    documents: {
      async *keys() {
        yield* documents.keys();
      },
      read: async (key) => documents.get(key) ?? { mediaType: 'text/plain', bytes: new Uint8Array() },
      write: async (key, document) => void documents.set(key, document),
    },
    letters: { list: async () => [], clear: async () => undefined },
    bringBackEffect: async () => undefined,
    close: () => undefined,
  };
}

/** The rows of the items as they lie in the file. */
function itemsOf({ sqlite }: Database): TableItems {
  const columns = ['pk', 'sk', 'version', 'data', 'counters', 'ipk', 'isk', 'expires_at'] as const;
  return {
    async *read() {
      for (const row of sqlite.prepare('SELECT * FROM items').all()) {
        yield [
          {
            pk: { S: String(row.pk) },
            row: { S: JSON.stringify(columns.map((name) => row[name])) },
          },
        ];
      }
    },
    isEmpty: async () => sqlite.prepare('SELECT 1 FROM items LIMIT 1').get() === undefined,
    async write(items: readonly RawItem[]) {
      const put = sqlite.prepare(
        `INSERT OR REPLACE INTO items (${columns.join(', ')}) VALUES (?,?,?,?,?,?,?,?)`,
      );
      for (const item of items) put.run(...(JSON.parse(item.row?.S ?? '[]') as string[]));
    },
  };
}
