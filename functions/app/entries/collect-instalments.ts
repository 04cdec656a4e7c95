/** The Lambda of state CollectInstalments: wiring only. */

import { collectInstalments } from '../../loans/steps/collect-instalments.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(collectInstalments, awsDeps(process.env));
