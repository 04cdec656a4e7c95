/**
 * The Lambda of documents: the one that draws PDF files and touches what people upload; it describes the API, for which
 * all of its calls have to be there: wiring only.
 */
import { describeApi } from '../describe-api.ts';
import { documentsApp } from '../documents-app.ts';
import { defineFilesLambda } from '../web-files-lambda.ts';

export const handler = defineFilesLambda([], documentsApp, { describe: describeApi });
