/** The Lambda of state RequestApproval: wiring only. */

import { requestApproval } from '../../approvals/steps/request-approval.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(requestApproval, awsDeps(process.env));
