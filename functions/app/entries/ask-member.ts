/** The Lambda of state AskMember: wiring only. */

import { askMember } from '../../claims/steps/ask-member.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(askMember, awsDeps(process.env));
