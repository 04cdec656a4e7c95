/** The Lambda of state ReferStoppedJourney: wiring only. */

import { referStoppedJourney } from '../../operations/steps/refer-stopped-journey.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(referStoppedJourney, awsDeps(process.env));
