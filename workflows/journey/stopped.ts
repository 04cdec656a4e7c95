/** Input and output of the state that tells the operators of a journey that is not about one claim alone. */
import * as z from 'zod';

export const referStoppedJourney = {
  input: z.object({
    machine: z.enum(['recovery', 'distribution', 'report']),
    /** The id that the machine was started with. */
    subject: z.string().min(1),
    error: z.string(),
    occasion: z.string().min(1),
  }),
  output: z.object({ told: z.int().min(0) }),
};
