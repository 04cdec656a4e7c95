/** What a store of DynamoDB is tried with. */
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import type { Write } from '../../functions/platform/store/port.ts';
import { add, create } from './store-contract/writes.ts';

export const client = new DynamoDBClient({ region: 'eu-west-1' });

export const dynamodb = mockClient(client);

export const claim = { pk: 'CLAIM#1', sk: 'CLAIM' };

export const transfer = { pk: 'TRANSFER#1', sk: 'TRANSFER' };

export const envelope = { pk: 'ENVELOPE#1', sk: 'ENVELOPE' };

export const reservation: readonly Write[] = [create(transfer), add(envelope, { free: -60, reserved: 60 })];

/** An error as the SDK throws it; without a status no answer came. */
export function sdkError(name: string, status?: number, more: object = {}): Error {
  const metadata = status === undefined ? {} : { httpStatusCode: status };
  return Object.assign(new Error(`${name} happened`), { name, $metadata: metadata, ...more });
}

export const lost = () => sdkError('TimeoutError');

/** The tokens of the transactions sent so far. */
export function tokens(): (string | undefined)[] {
  return dynamodb
    .commandCalls(TransactWriteItemsCommand)
    .map(({ args: [command] }) => command.input.ClientRequestToken);
}

/** Made anew before each test: how long the store slept, and how much time has gone. */
export const waits = { pauses: [] as number[], elapsedMilliseconds: 0 };

export const options = {
  client,
  tableName: 'entraide',
  now: () => Date.UTC(2020, 3, 1) + waits.elapsedMilliseconds,
  random: () => 0.5,
  sleep: async (milliseconds: number) => {
    waits.pauses.push(milliseconds);
  },
};

export function forgetRequests(): void {
  dynamodb.reset();
  Object.assign(waits, { pauses: [], elapsedMilliseconds: 0 });
}
