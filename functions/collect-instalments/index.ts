/** The Lambda of state CollectInstalments: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { collectInstalments } from './handler.ts';

export const handler = defineTaskLambda(collectInstalments, awsDeps(process.env));
