/** Input and output of every state of the loan's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);

export const startLoan = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['lent', 'nothing-lent']) }),
};

export const collectInstalments = {
  input: z.object({ claimId }),
  output: z.object({
    claimId,
    route: z.enum(['wait', 'over']),
    /** Until the next look. */
    seconds: z.int().min(1),
  }),
};

export const awaitInstalment = {
  input: z.object({ claimId, taskToken: z.string().min(1), seconds: z.int().min(1) }),
  output: z.object({ claimId }),
};

export const closeLoan = {
  input: z.object({ claimId }),
  output: z.object({ claimId, state: z.string() }),
};
