/** The Lambda of state ReferJourney: wiring only. */

import { referJourney } from '../../operations/steps/refer-journey.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(referJourney, awsDeps(process.env));
