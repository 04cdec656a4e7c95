/** Input and output of every state of a financing's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);

export const expectFinancing = {
  input: z.object({ claimId }),
  output: z.object({
    claimId,
    route: z.enum(['expected', 'arrived', 'expired']),
    /** Seconds per attempt; the last one only gives the function time to close the wait. */
    waits: z.array(z.int().min(1)).min(1),
  }),
};

export const awaitFinancing = {
  input: z.object({ claimId, attempt: z.int().min(0), taskToken: z.string().min(1) }),
  output: z.object({ claimId, route: z.enum(['arrived', 'expired']) }),
};

export const closeFinancing = {
  input: z.object({ claimId, ending: z.enum(['arrived', 'expired']) }),
  output: z.object({ claimId, state: z.string() }),
};
