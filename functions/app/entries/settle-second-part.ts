/** The Lambda of state SettleSecondPart: wiring only. */

import { settleSecondPart } from '../../initiatives/steps/settle-second-part.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(settleSecondPart, awsDeps(process.env));
