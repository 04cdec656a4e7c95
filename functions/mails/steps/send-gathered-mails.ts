/** State SendGatheredMails: what waited for one person goes out as one mail. */
import { sendGatheredMails as contract } from '../../../workflows/gathered-mails/contracts.ts';
import { defineTask } from '../../platform/task.ts';
import { sendGathered } from '../gathering/send.ts';

export const sendGatheredMails = defineTask(contract, async (deps, whose) => {
  await sendGathered(deps, whose);
  return whose;
});
