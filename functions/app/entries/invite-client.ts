/** The Lambda of state InviteClient: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { inviteClient } from '../../recovery/steps/invite-client.ts';

export const handler = defineTaskLambda(inviteClient, awsDeps(process.env));
