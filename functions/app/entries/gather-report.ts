/** The Lambda of state GatherReport: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { gatherReport } from '../../reports/steps/gather-report.ts';

export const handler = defineTaskLambda(gatherReport, awsDeps(process.env));
