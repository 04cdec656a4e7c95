/** The Lambda of state AwaitInitiative: wiring only. */

import { awaitInitiative } from '../../initiatives/steps/await-initiative.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitInitiative, awsDeps(process.env));
