/** The Lambda of state AskMember: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { askMember } from './handler.ts';

export const handler = defineTaskLambda(askMember, awsDeps(process.env));
