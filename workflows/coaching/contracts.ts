/** Input and output of every state of the coaching's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);
const seconds = z.int().min(1);
const wait = {
  input: z.object({ claimId, taskToken: z.string().min(1), seconds }),
  output: z.object({ claimId }),
};

export const matchCoach = {
  input: z.object({ claimId }),
  output: z.object({
    claimId,
    route: z.enum(['matched', 'waiting', 'over']),
    /** Until the next look, when nobody is free. */
    seconds,
  }),
};

export const awaitCoach = wait;

export const followCoaching = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['wait', 'match', 'over']), seconds }),
};

export const awaitSession = wait;

export const closeCoaching = {
  input: z.object({ claimId }),
  output: z.object({ claimId, result: z.string() }),
};
