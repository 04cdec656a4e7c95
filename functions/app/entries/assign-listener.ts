/** The Lambda of state AssignListener: wiring only. */

import { assignListener } from '../../listening/steps/assign-listener.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(assignListener, awsDeps(process.env));
