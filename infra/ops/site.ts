/** A deployed stage as an operator reaches it: by the outputs of its stack, with the operator's own credentials. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { createDynamoDbStore } from '../../functions/adapters/store/dynamodb.ts';
import type { Store } from '../../functions/adapters/store/port.ts';
import { awsTable } from '../../functions/aws-deps.ts';
import { openRegisters, type Registers } from '../../functions/records/registers.ts';
import { findStage, type StageSettings } from '../aws/stages.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { UsageError } from './command.ts';

/** The outputs of the stack that commands use; `entraide-stack.ts` writes them. */
const outputsSchema = z.object({
  Url: z.url(),
  TableName: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
});
export type Outputs = z.infer<typeof outputsSchema>;

export interface Site {
  readonly stage: StageSettings;
  readonly outputs: Outputs;
  readonly store: Store;
  readonly registers: Registers;
  readonly accounts: Accounts;
  close(): void;
}

/**
 * @throws UsageError when there is no such stage
 * @throws Error when it was not deployed, or the credentials do not reach it
 */
export async function openSite(name: string): Promise<Site> {
  const stage = knownStage(name);
  const outputs = await readOutputs(`entraide-${stage.name}`);
  const table = awsTable({ TABLE_NAME: outputs.TableName });
  const store = createDynamoDbStore(table);
  const people = new CognitoIdentityProviderClient({});
  return {
    stage,
    outputs,
    store,
    registers: openRegisters(store),
    accounts: openAccounts(people, outputs.UserPoolId),
    close() {
      table.client.destroy();
      people.destroy();
    },
  };
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
