/** The Lambda of state GatherReport: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { gatherReport } from './handler.ts';

export const handler = defineTaskLambda(gatherReport, awsDeps(process.env));
