/** Every item of a stage's table as DynamoDB writes it down, for exports that can be put back as they were. */
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { formatKey } from './stored-format.ts';

export type RawItem = Record<string, AttributeValue>;

export interface TableItems {
  /** Page by page, in no order. */
  read(): AsyncGenerator<readonly RawItem[]>;
  /** Whether it holds nothing but, at most, the note of its format. */
  isEmpty(): Promise<boolean>;
  /** Puts items, at most 25 at once. */
  write(items: readonly RawItem[]): Promise<void>;
}

export const itemsAtOnce = 25;
const attempts = 10;

export function openTableItems(
  client: DynamoDBClient,
  tableName: string,
  sleep: (milliseconds: number) => Promise<void>,
): TableItems {
  return {
    async *read() {
      let start: RawItem | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: tableName,
            ConsistentRead: true,
            ...(start && { ExclusiveStartKey: start }),
          }),
        );
        yield page.Items ?? [];
        start = page.LastEvaluatedKey;
      } while (start);
    },
    async isEmpty() {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, Limit: 2 }));
      return Items.every((item) => item.pk?.S === formatKey.pk);
    },
    async write(items) {
      let left = items.map((Item) => ({ PutRequest: { Item } }));
      for (let attempt = 0; left.length > 0; attempt += 1) {
        if (attempt === attempts) throw new Error(`${left.length} items were not taken in by the table`);
        if (attempt > 0) await sleep(2 ** attempt * 50);
        const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: left } });
        const { UnprocessedItems = {} } = await client.send(command);
        left = (UnprocessedItems[tableName] ?? []) as typeof left;
      }
    },
  };
}
