/** The Lambda of state ReferToOperator: wiring only. */

import { referToOperator } from '../../claims/steps/refer-to-operator.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(referToOperator, awsDeps(process.env));
