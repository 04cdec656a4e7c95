/** Input and output of every state of the listening line's machine: an opaque id, a route and a time, nothing else. */
import * as z from 'zod';

const callId = z.string().min(1);
const seconds = z.int().min(1);

export const assignListener = {
  input: z.strictObject({ callId }),
  output: z.strictObject({ callId, route: z.enum(['assigned', 'nobody', 'closed', 'forget']), seconds }),
};

export const awaitCall = {
  input: z.strictObject({ callId, taskToken: z.string().min(1), seconds }),
  output: z.strictObject({ callId }),
};

export const forgetCall = {
  input: z.strictObject({ callId }),
  output: z.strictObject({ callId }),
};
