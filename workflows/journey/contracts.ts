/** Input and output of the state that journeys share: a technical failure is told to the operators. */
import * as z from 'zod';

const claimId = z.string().min(1);

export const referJourney = {
  input: z.object({ claimId, machine: z.string().min(1), error: z.string(), occasion: z.string().min(1) }),
  output: z.object({ claimId }),
};
