/** Input and output of every state of the initiative's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);
const seconds = z.int().min(1);

export const followInitiative = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['wait', 'settle', 'over']), seconds }),
};

export const awaitInitiative = {
  input: z.object({ claimId, taskToken: z.string().min(1), seconds }),
  output: z.object({ claimId }),
};

export const settleSecondPart = {
  input: z.object({ claimId }),
  output: z.object({ claimId, result: z.enum(['paid-out', 'given-back']) }),
};
