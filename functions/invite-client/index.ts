/** The Lambda of state InviteClient: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { inviteClient } from './handler.ts';

export const handler = defineTaskLambda(inviteClient, awsDeps(process.env));
