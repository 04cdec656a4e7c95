/** Input and output of every state of the bulletin's machine. */
import * as z from 'zod';

const claimId = z.string().min(1);

export const publishNews = {
  input: z.object({ claimId }),
  output: z.object({ claimId }),
};

export const sendNews = {
  input: z.object({ claimId }),
  output: z.object({ claimId, route: z.enum(['more', 'done']) }),
};
