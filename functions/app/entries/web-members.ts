/** The Lambda of the members' doors: claims, measures, and whatever no other part serves: wiring only. */
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda('members');
