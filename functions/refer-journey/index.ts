/** The Lambda of state ReferJourney: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { referJourney } from './handler.ts';

export const handler = defineTaskLambda(referJourney, awsDeps(process.env));
