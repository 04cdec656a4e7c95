/** The Lambda of state AwaitSession: wiring only. */

import { awaitSession } from '../../coaching/steps/await-session.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitSession, awsDeps(process.env));
