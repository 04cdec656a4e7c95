/** `claims retry` and `claims refuse`: what an operator says of a claim under review, as on its page. */
import * as z from 'zod';
import { reviewClaim } from '../../../functions/claims/converse.ts';
import { type Command, defineCommand } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const input = z.object({ claim: z.string().min(1), as: z.string().min(1) });

function review(verb: string, route: 'retry' | 'rejected', summary: string): Command {
  return defineCommand({
    name: `claims ${verb}`,
    summary,
    options: {
      claim: { value: 'ID', about: 'the claim under review' },
      as: { value: 'PERSON', about: 'the operator whose word it is, as the claim’s history will say' },
    },
    input,
    async run({ claim, as }, { open, print }) {
      const { deps, registers } = await open();
      const operator = await registers.person(as);
      if (!operator?.roles.includes('operator')) throw new UsageError(`${as} is no operator`);
      const { status } = await reviewClaim(deps, operator, claim, route);
      print(`${claim}: ${status}`);
    },
  });
}

export const retryClaim = review('retry', 'retry', 'lets a claim under review go on from where it stopped');
export const refuseClaim = review('refuse', 'rejected', 'refuses a claim under review');
