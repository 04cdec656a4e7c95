/** The Lambda of documents: the one that draws PDF files and touches what people upload: wiring only. */
import { documentsApp } from '../documents-app.ts';
import { defineFilesLambda } from '../web-files-lambda.ts';

export const handler = defineFilesLambda([], documentsApp);
