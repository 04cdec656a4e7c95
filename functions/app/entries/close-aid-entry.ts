/** The Lambda of state CloseAidEntry: wiring only. */

import { closeAidEntry } from '../../mutual-aid/steps/close-aid-entry.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeAidEntry, awsDeps(process.env));
