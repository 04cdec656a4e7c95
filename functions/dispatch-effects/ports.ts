/** The ports through which effects leave, out of the function's environment. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { createSesMailer } from '../adapters/mail/ses.ts';
import { openPendingEffects } from '../adapters/store/dynamodb-pending-effects.ts';
import { createStepFunctions } from '../adapters/workflow/step-functions.ts';
import { awsClientSettings, awsTable, type Environment, readEnvironment } from '../aws-deps.ts';
import type { EffectPorts } from './handler.ts';

const settingsSchema = z.object({
  CLAIM_MACHINE_ARN: z.string().startsWith('arn:'),
  MAIL_FROM: z.string().includes('@'),
  MAIL_CONFIGURATION_SET: z.string().min(1),
});

/** @throws Error as readEnvironment */
export function awsEffectPorts(environment: Environment): EffectPorts {
  const settings = readEnvironment(settingsSchema, environment);
  return {
    workflow: createStepFunctions({
      client: new SFNClient(awsClientSettings),
      machines: { claim: settings.CLAIM_MACHINE_ARN },
    }),
    mailer: createSesMailer({
      client: new SESv2Client(awsClientSettings),
      from: settings.MAIL_FROM,
      configurationSet: settings.MAIL_CONFIGURATION_SET,
    }),
    pending: openPendingEffects(awsTable(environment)),
  };
}
