/** The Lambda of the listening line, the only HTTP function that reaches its records: wiring only. */
import { listening } from '../parts/listening.ts';
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda(listening);
