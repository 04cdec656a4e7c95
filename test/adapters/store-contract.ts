/** What every implementation of the store port must do, as one suite: run on SQLite and on DynamoDB Local. */
import { afterAll, beforeAll, describe } from 'vitest';
import { concurrencyContract } from './store-contract/concurrency.ts';
import { documentsContract } from './store-contract/documents.ts';
import { prepareGround, type Subject } from './store-contract/ground.ts';
import { itemsContract } from './store-contract/items.ts';
import { misuseContract } from './store-contract/misuse.ts';
import { queriesContract } from './store-contract/queries.ts';
import { transactionsContract } from './store-contract/transactions.ts';

interface ContractOptions {
  /** How many documents the round-trip property tries. */
  readonly documents: number;
}

export function storeContract(
  name: string,
  makeSubject: () => Promise<Subject>,
  options: ContractOptions,
): void {
  describe(`store contract: ${name}`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await makeSubject();
    });
    afterAll(() => subject.close());

    const ground = prepareGround(() => subject);
    itemsContract(ground);
    transactionsContract(ground);
    queriesContract(ground);
    misuseContract(ground);
    documentsContract(ground, options.documents);
    concurrencyContract(ground);
  });
}
