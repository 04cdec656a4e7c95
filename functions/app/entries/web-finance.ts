/** The Lambda of the routes of finance and the board: payment runs, bank files, imports, the fund: wiring only. */
import { fundFilesApp } from '../fund-files-app.ts';
import { finance } from '../parts/finance.ts';
import { paymentFilesApp } from '../payment-files-app.ts';
import { defineFilesLambda } from '../web-files-lambda.ts';

export const handler = defineFilesLambda([finance], (deps) =>
  fundFilesApp(deps).route('/', paymentFilesApp(deps)),
);
