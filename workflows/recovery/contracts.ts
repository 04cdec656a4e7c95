/** Input and output of every state of the recovery machine, checked at both ends of each function. */
import * as z from 'zod';

const claimId = z.string().min(1);
const taskToken = z.string().min(1);
const attempt = z.int().min(0);

/** Where the case stands, and so where the machine goes on. */
const route = z.enum(['invite', 'await-payment', 'follow-up', 'closed']);
export type RecoveryRoute = z.infer<typeof route>;

const seconds = z.int().min(1);
const waits = z.object({
  answerSeconds: z.array(seconds).min(1),
  paymentSeconds: z.array(seconds).min(1),
  followUpSeconds: seconds,
});
export type RecoveryWaits = z.infer<typeof waits>;

export const openRecoveryCase = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route, waits }),
};

const wait = {
  input: z.object({ claimId, attempt, taskToken }),
  output: z.object({ claimId, route }),
};

export const inviteClient = wait;
export const awaitClientPayment = wait;
export const followUpRecovery = wait;

export const closeRecoveryCase = {
  input: z.object({ claimId }),
  output: z.object({ claimId, status: z.string() }),
};
