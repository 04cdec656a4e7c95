/** The Lambda of state OpenAidEntry: wiring only. */

import { openAidEntry } from '../../mutual-aid/steps/open-aid-entry.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(openAidEntry, awsDeps(process.env));
