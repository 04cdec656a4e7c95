/** Input and output of every state of the distribution machine, checked at both ends of each function. */
import * as z from 'zod';

const distributionId = z.string().min(1);

export const approveDistribution = {
  input: z.object({ distributionId, attempt: z.int().min(0), taskToken: z.string().min(1) }),
  output: z.object({ distributionId, route: z.enum(['approved', 'rejected']) }),
};

export const postShares = {
  input: z.object({ distributionId }),
  output: z.object({ distributionId, route: z.enum(['more', 'done']) }),
};

export const closeDistribution = {
  input: z.object({ distributionId }),
  output: z.object({ distributionId, state: z.string() }),
};
