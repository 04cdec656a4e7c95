/** What the functions on AWS stand on: the table, the plan, the clock and chance, read from the environment once. */
import * as z from 'zod';
import { measures } from '../../workflows/measures/catalogue.ts';
import { findPlan } from '../../workflows/policy/plans.ts';
import { awsTable, type Environment, readEnvironment, tableSchema } from '../platform/aws-deps.ts';
import { systemClock } from '../platform/clock.ts';
import type { Deps } from '../platform/deps.ts';
import { systemRandom } from '../platform/random.ts';
import { createDynamoDbStore } from '../platform/store/dynamodb.ts';
import { withPolicies } from '../policies/book.ts';
import { openRegisters } from '../registers/store.ts';
import { registries } from './registries.ts';

const depsSchema = tableSchema.extend({
  /** Where people reach the pages, without a slash at the end. */
  BASE_URL: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/'), 'no slash at the end'),
  PLAN: z.string().min(1),
  ENVELOPE_SHARDS: z.coerce.number().int().min(1).max(80),
});

/** A policy that was approved on its own day is in force everywhere after so long. */
const policyFreshMilliseconds = 20_000;

/** @throws Error as readEnvironment, or when there is no such plan */
export function awsDeps(environment: Environment): Deps {
  const settings = readEnvironment(depsSchema, environment);
  const plan = findPlan(settings.PLAN);
  if (!plan) throw new Error(`there is no plan ${settings.PLAN}`);
  const store = createDynamoDbStore(awsTable(environment));
  return withPolicies(
    {
      store,
      registers: openRegisters(store),
      clock: systemClock,
      random: systemRandom,
      plan,
      measures,
      baseUrl: settings.BASE_URL,
      envelopeShards: settings.ENVELOPE_SHARDS,
      ...registries,
    },
    policyFreshMilliseconds,
  );
}
