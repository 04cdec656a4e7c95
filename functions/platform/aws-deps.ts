/**
 * The ports on AWS, out of a function's environment: what is missing or malformed there stops the function when it
 * starts. Before it the stack, which sets the variables; after it the wiring of each Lambda.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

import { systemClock } from './clock.ts';
import type { DynamoDbStoreOptions } from './store/dynamodb.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives up on a call that does not answer, well before the function's own time is over. */
export const awsClientSettings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;

export const tableSchema = z.object({ TABLE_NAME: z.string().min(1) });

/** @throws Error naming the variables that are missing or malformed, never their values */
export function readEnvironment<Settings>(schema: z.ZodType<Settings>, environment: Environment): Settings {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const names = [...new Set(result.error.issues.map(({ path }) => path.join('.')))];
  throw new Error(`environment variables missing or malformed: ${names.join(', ')}`);
}

/** The one table, with what retrying needs. @throws Error as readEnvironment */
export function awsTable(environment: Environment): DynamoDbStoreOptions {
  return {
    tableName: readEnvironment(tableSchema, environment).TABLE_NAME,
    client: new DynamoDBClient(awsClientSettings),
    now: systemClock.now,
    random: Math.random,
    sleep: async (milliseconds) => sleep(milliseconds),
  };
}
