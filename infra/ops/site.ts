/** A deployed stage as an operator reaches it: by the outputs of its stack, with the operator's own credentials. */

import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { awsDeps } from '../../functions/app/aws-deps.ts';
import { machineNames } from '../../functions/app/machines.ts';
import { awsTable } from '../../functions/platform/aws-deps.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import { bringBackEffect } from '../../functions/platform/store/dynamodb-pending-effects.ts';
import type { Store } from '../../functions/platform/store/port.ts';
import { openRegisters, type Registers } from '../../functions/registers/store.ts';
import { findStage, type StageSettings } from '../aws/stages.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { type Letters, openLetters } from './dead-letters.ts';
import { type Executions, openExecutions } from './executions.ts';
import { type KeptDocuments, openKeptDocuments } from './kept-documents.ts';
import { formatOfTable, requireFormatOfStage } from './stored-format.ts';
import { openTableItems, type TableItems } from './table-items.ts';
import { UsageError } from './usage-error.ts';

/** The outputs of the stack that commands use; `entraide-stack.ts` writes them. */
const outputsSchema = z.object({
  Url: z.url(),
  TableName: z.string(),
  /** Stacks of earlier versions have none. */
  TableFormat: z.string().optional(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
  StaffPoolId: z.string(),
  StaffPoolClientId: z.string(),
  ClaimMachineArn: z.string(),
  DocumentsBucket: z.string(),
  DeadLetterQueueUrl: z.url(),
});
export type Outputs = z.infer<typeof outputsSchema>;

export interface Site {
  readonly stage: StageSettings;
  readonly outputs: Outputs;
  readonly store: Store;
  readonly registers: Registers;
  /** Of members. */
  readonly accounts: Accounts;
  /** Of those who work for the plan, with a second factor. */
  readonly staffAccounts: Accounts;
  /** What the services of the program are handed, over this stage. */
  readonly deps: Deps;
  readonly executions: Executions;
  /** Those of the stage's table, or of another one, such as a restored one. */
  itemsOf(tableName?: string): TableItems;
  /** The format that a table notes, the stage's own or another one. */
  formatOf(tableName?: string): Promise<number | undefined>;
  readonly documents: KeptDocuments;
  readonly letters: Letters;
  /** Makes an effect that was set aside pending again. */
  bringBackEffect(id: string): Promise<void>;
  close(): void;
}

/**
 * @throws UsageError when there is no such stage
 * @throws OtherFormat when what it keeps is laid out in another way than this program reads
 * @throws Error when it was not deployed, or the credentials do not reach it
 */
export async function openSite(name: string): Promise<Site> {
  const stage = knownStage(name);
  const outputs = await readOutputs(`entraide-${stage.name}`);
  const table = awsTable({ TABLE_NAME: outputs.TableName });
  const store = createDynamoDbStore(table);
  await requireFormatOfStage(store, stage.name, outputs.TableFormat);
  const deps = awsDeps({
    TABLE_NAME: outputs.TableName,
    BASE_URL: outputs.Url,
    PLAN: stage.plan,
    ENVELOPE_SHARDS: String(stage.envelopeShards),
  });
  const [people, flows, objects, queues] = [
    new CognitoIdentityProviderClient({}),
    new SFNClient({}),
    new S3Client({}),
    new SQSClient({}),
  ];
  return {
    stage,
    outputs,
    store,
    deps,
    registers: openRegisters(store),
    accounts: openAccounts(people, outputs.UserPoolId),
    staffAccounts: openAccounts(people, outputs.StaffPoolId),
    executions: openExecutions(flows, machinesBeside(outputs.ClaimMachineArn)),
    itemsOf: (tableName = outputs.TableName) =>
      openTableItems(table.client, tableName, async (milliseconds) => sleep(milliseconds)),
    formatOf: (tableName = outputs.TableName) => formatOfTable(createDynamoDbStore({ ...table, tableName })),
    documents: openKeptDocuments(objects, outputs.DocumentsBucket),
    letters: openLetters(queues, outputs.DeadLetterQueueUrl),
    bringBackEffect: (id) => bringBackEffect(table, id),
    close() {
      for (const client of [table.client, people, flows, objects, queues]) client.destroy();
    },
  };
}

/** The machines of a stage are called alike: `entraide-dev-claim`, `entraide-dev-loan`. */
function machinesBeside(claimMachineArn: string): Record<string, string> {
  const prefix = claimMachineArn.slice(0, -'claim'.length);
  return Object.fromEntries(machineNames.map((name) => [name, `${prefix}${name}`]));
}

function knownStage(name: string): StageSettings {
  try {
    return findStage(name);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function readOutputs(stackName: string): Promise<Outputs> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return outputsSchema.parse(Object.fromEntries(outputs.map((one) => [one.OutputKey, one.OutputValue])));
  } finally {
    client.destroy();
  }
}
