/** The store's table on DynamoDB Local, shaped as the stack makes it, and a client for it. */
import { CreateTableCommand, DynamoDBClient, type KeySchemaElement } from '@aws-sdk/client-dynamodb';

const endpoint = process.env.DYNAMODB_LOCAL_ENDPOINT;

export function connect(options: { readonly maxAttempts?: number } = {}): DynamoDBClient {
  if (!endpoint) throw new Error('Run these suites with: npm run test:dynamodb');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ ...options, endpoint, region: 'eu-west-1', credentials });
}

export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const names = ['pk', 'sk', 'ipk', 'isk'];
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: keySchema('pk', 'sk'),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'index',
          KeySchema: keySchema('ipk', 'isk'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
}

function keySchema(partition: string, sort: string): KeySchemaElement[] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
