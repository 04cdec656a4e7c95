/** The Lambda of the approvers' routes: the links in their mails and their open tasks: wiring only. */
import { approvals } from '../parts/approvals.ts';
import { defineWebLambda } from '../web-lambda.ts';

export const handler = defineWebLambda(approvals);
