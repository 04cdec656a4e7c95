/**
 * The Lambda of the members' routes through which claims are withdrawn: wiring only. It is apart from the others
 * because withdrawing takes back payments that wait for a run, which no other route of the members may touch.
 */
import { members } from '../parts/members.ts';
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda(members);
