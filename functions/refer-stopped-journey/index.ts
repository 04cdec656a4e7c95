/** The Lambda of state ReferStoppedJourney: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { referStoppedJourney } from './handler.ts';

export const handler = defineTaskLambda(referStoppedJourney, awsDeps(process.env));
