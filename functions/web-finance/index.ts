/** The Lambda of the doors of finance and the board: payment runs, bank files, imports, the fund: wiring only. */
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda('finance');
