/** Input and output of every state of the machine of gathered mails, checked at both ends of its function. */
import * as z from 'zod';

export const gatheredKinds = ['approvals', 'operations', 'moderation'] as const;

const whose = { personId: z.string().min(1), kind: z.enum(gatheredKinds) };

export const sendGatheredMails = {
  input: z.strictObject(whose),
  output: z.strictObject(whose),
};
