/** The ports through which effects leave, out of the function's environment. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { openGathering } from '../mails/gathering/gather.ts';
import { awsClientSettings, awsTable, type Environment, readEnvironment } from '../platform/aws-deps.ts';
import { systemClock } from '../platform/clock.ts';
import { createSesMailer } from '../platform/mail/ses.ts';
import { createDynamoDbStore } from '../platform/store/dynamodb.ts';
import { openPendingEffects } from '../platform/store/dynamodb-pending-effects.ts';
import { createStepFunctions } from '../platform/workflow/step-functions.ts';
import type { EffectPorts } from './dispatch.ts';

const machinesSchema = z.record(z.string(), z.string().startsWith('arn:'));

function parseMachines(text: string, context: z.RefinementCtx): Record<string, string> {
  const machines = machinesSchema.safeParse(readJson(text));
  if (machines.success) return machines.data;
  context.addIssue('not machines by their names');
  return z.NEVER;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const settingsSchema = z.object({
  /** JSON: the ARN under which each machine is started, by its name. */
  MACHINES: z.string().transform(parseMachines),
  MAIL_FROM: z.string().includes('@'),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** How many mails of a kind one person gets one by one; a habit of each kind unless it is set. */
  MAILS_ONE_BY_ONE: z.coerce.number().int().positive().optional(),
});

/** @throws Error as readEnvironment */
export function awsEffectPorts(environment: Environment): EffectPorts {
  const settings = readEnvironment(settingsSchema, environment);
  const table = awsTable(environment);
  return {
    workflow: createStepFunctions({
      client: new SFNClient(awsClientSettings),
      machines: settings.MACHINES,
    }),
    mailer: createSesMailer({
      client: new SESv2Client(awsClientSettings),
      from: settings.MAIL_FROM,
      configurationSet: settings.MAIL_CONFIGURATION_SET,
    }),
    pending: openPendingEffects(table),
    gathering: openGathering(createDynamoDbStore(table), systemClock, settings.MAILS_ONE_BY_ONE),
  };
}
