/** Makes a deployed stack as it was on its first day: nothing in the table but the staff, nothing under way. */
import { type AttributeValue, BatchWriteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { saveStaff } from '../../../functions/registers/store.ts';
import { demonstrationStaff } from '../../../infra/rehearsal/demo/staff.ts';
import type { Deployed } from './open.ts';
import { runningExecutions } from './quiet.ts';

const BATCH = 25;

export async function emptyStack(stack: Deployed): Promise<void> {
  for (const executionArn of await runningExecutions(stack)) {
    await stack.machines.send(new StopExecutionCommand({ executionArn }));
  }
  await deleteItems(stack);
  await Promise.all(demonstrationStaff.map((person) => saveStaff(stack.site.store, person)));
}

async function deleteItems({ site, table }: Deployed): Promise<void> {
  const TableName = site.outputs.TableName;
  const keys: Record<string, AttributeValue>[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: table },
    { TableName, ProjectionExpression: 'pk, sk' },
  )) {
    keys.push(...Items);
  }
  for (let from = 0; from < keys.length; from += BATCH) {
    const deletions = keys.slice(from, from + BATCH).map((Key) => ({ DeleteRequest: { Key } }));
    await table.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: deletions } }));
  }
}
