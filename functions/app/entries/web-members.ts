/** The Lambda of the members' routes: claims, measures, and whatever no other part serves: wiring only. */
import { members } from '../parts/members.ts';
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda(members);
