/** The Lambda of the listening line, the only door that reaches its records: wiring only. */
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda('listening');
