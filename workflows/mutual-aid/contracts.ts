/** Input and output of every state of an entry's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);

export const openAidEntry = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['open', 'over']), seconds: z.int().min(1) }),
};

export const awaitAidEnd = {
  input: z.object({ claimId, taskToken: z.string().min(1) }),
  output: z.object({ claimId }),
};

export const closeAidEntry = {
  input: z.object({ claimId }),
  output: z.object({ claimId, state: z.string() }),
};
