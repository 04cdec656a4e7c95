/** Input and output of every state of the claim's machine, checked at both ends of each function. */
import * as z from 'zod';

const claimId = z.string().min(1);
const taskToken = z.string().min(1);
const attempt = z.int().min(0);

/** Seconds per attempt; the last entry of each is the short time in which the function closes the wait itself. */
export const waitsSchema = z.object({
  approvalSeconds: z.array(z.int().min(1)).min(1),
  memberSeconds: z.array(z.int().min(1)).min(1),
  fundsSeconds: z.int().min(1),
});
export type WaitSeconds = z.infer<typeof waitsSchema>;

export const checkEligibility = {
  input: z.object({ claimId }),
  output: z.object({
    claimId,
    route: z.enum(['reserved', 'queued', 'ineligible', 'needs-information', 'withdrawn']),
    waits: waitsSchema,
  }),
};

export const askMember = {
  input: z.object({ claimId, attempt, taskToken }),
  output: z.object({ claimId, route: z.enum(['recheck', 'approval', 'payment', 'withdrawn', 'expired']) }),
};

export const reserveFunds = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['reserved', 'queued', 'withdrawn']) }),
};

export const waitForFunds = {
  input: z.object({ claimId, taskToken }),
  output: z.object({ claimId, route: z.enum(['retry', 'withdrawn']) }),
};

export const requestApproval = {
  input: z.object({ claimId, attempt, taskToken }),
  output: z.object({
    claimId,
    route: z.enum(['next', 'approved', 'rejected', 'asked', 'withdrawn', 'overdue']),
  }),
};

export const requestPayment = {
  input: z.object({ claimId, taskToken }),
  output: z.object({ claimId, route: z.enum(['settled', 'returned', 'unapproved', 'withdrawn']) }),
};

export const referToOperator = {
  input: z.object({ claimId, error: z.string(), taskToken }),
  output: z.object({
    claimId,
    route: z.enum(['retry', 'rejected', 'withdrawn', 'settled', 'returned']),
  }),
};

export const closeClaim = {
  input: z.object({ claimId, ending: z.enum(['settled', 'ineligible', 'rejected', 'withdrawn', 'expired']) }),
  output: z.object({ claimId, status: z.string() }),
};
