/** State AskMember: tells the member what is missing, reminds them, and gives up when the last time has passed. */

import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import { answerRoute, openQuestion } from '../../../workflows/claim/ask-member.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { askMember as contract } from '../../../workflows/claim/contracts.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { memberAttempts } from '../../../workflows/claim/waits.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { formatDue } from '../../../workflows/language.ts';
import type { Deps } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { mailToMember } from '../mails.ts';
import { type ClaimChange, claimRecord } from '../store.ts';

export const askMember = defineCallbackTask(
  contract,
  async (deps, { claimId, attempt, taskToken }, answer) => {
    await update(deps, claimRecord, claimId, async (claim) => {
      if (claim.waiting?.taskToken === taskToken) return { result: undefined };
      const route = claim.withdrawnAt ? 'withdrawn' : openQuestion(claim) ? undefined : answerRoute(claim);
      const action = memberAttempts((await planOfClaim(deps, claim)).waits)[attempt]?.attempt ?? 'expire';
      if (!route && action !== 'expire') return ask(deps, claim, taskToken, action);
      const output = answer({ claimId, route: route ?? 'expired' });
      const effects = resume({ taskToken }, output.route, output);
      return { claim: withoutWait(claim), effects, result: undefined };
    });
  },
);

async function ask(
  deps: Deps,
  claim: Claim,
  taskToken: string,
  action: 'ask' | 'remind',
): Promise<ClaimChange<void>> {
  const now = deps.clock.now();
  const at = instantOf(now);
  const question = openQuestion(claim);
  const { waits } = await planOfClaim(deps, claim);
  const until = instantOf(
    now +
      daysInMilliseconds(
        action === 'ask' ? waits.memberExpiryDays : waits.memberExpiryDays - waits.memberReminderDays,
      ),
  );
  const reminded = action === 'remind';
  const asked = changeClaim(claim, {
    waiting: { for: 'member', since: at, until, taskToken },
    events: reminded ? [{ at, actor: 'system', event: 'member-reminded' }] : [],
  });
  const kind = reminded
    ? 'information-reminder'
    : question?.askedBy === 'bank'
      ? 'payment-returned'
      : 'information-needed';
  const values = {
    question: question?.text ?? '',
    reason: question?.text ?? '',
    until: formatDue(until, claim.language),
  };
  const mail = await mailToMember(deps, asked, kind, `question:${claim.questions.length}:${action}`, values);
  return { claim: asked, effects: [mail], result: undefined };
}
