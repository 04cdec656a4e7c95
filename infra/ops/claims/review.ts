/** `claims retry` and `claims refuse`: what an operator says of a claim under review, as on its page. */
import * as z from 'zod';
import { reviewClaim } from '../../../functions/claims/member-actions.ts';
import { type Command, defineCommand } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const input = z.object({
  claim: z.string().min(1),
  as: z.string().min(1),
  because: z.string().min(1).max(2000).optional(),
});

function review(verb: string, route: 'retry' | 'rejected', summary: string): Command {
  return defineCommand({
    name: `claims ${verb}`,
    summary,
    options: {
      claim: { value: 'ID', about: 'the claim under review' },
      as: { value: 'PERSON', about: 'the operator whose word it is, as the claim’s history will say' },
      ...(route === 'rejected' && {
        because: { value: 'TEXT', about: 'the reason, for the member to read' },
      }),
    },
    input,
    async run({ claim, as, because }, { open, print }) {
      const { deps, registers } = await open();
      const operator = await registers.person(as);
      if (!operator?.roles.includes('operator')) throw new UsageError(`${as} is no operator`);
      if (route === 'rejected' && because === undefined) throw new UsageError('say why, with --because');
      const { status } = await reviewClaim(deps, operator, claim, { route, comment: because });
      print(`${claim}: ${status}`);
    },
  });
}

export const retryClaim = review('retry', 'retry', 'lets a claim under review go on from where it stopped');
export const refuseClaim = review('refuse', 'rejected', 'refuses a claim under review');
