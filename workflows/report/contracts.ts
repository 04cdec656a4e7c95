/** Input and output of every state of the report machine, checked at both ends of its function. */
import * as z from 'zod';

const reportId = z.string().min(1);

export const gatherReport = {
  input: z.object({ reportId }),
  output: z.object({ reportId, route: z.enum(['more', 'done']) }),
};
