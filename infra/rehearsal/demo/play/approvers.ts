/** The approvers in the play: each follows the link in their mail; some refuse, some ask, some only react when reminded. */
import { Refused } from '../../api-client.ts';
import { demonstrationStaff } from '../staff.ts';
import { chanceFor, countUp, type PlayedClaim, type Stage } from './stage.ts';

export interface ApprovalMail {
  readonly to: string;
  readonly taskId: string;
  readonly secret: string;
}

const comments = {
  approve: '',
  reject: 'Cette demande ne relève pas du plan.',
  ask: 'Pouvez-vous préciser les dates, et qui a annulé ?',
} as const;

type Decision = keyof typeof comments;

/** @throws Refused when the link should have worked and did not */
export async function decide(stage: Stage, claim: PlayedClaim, mail: ApprovalMail): Promise<void> {
  const decision = decisionOf(stage, claim, mail);
  if (!decision) return;
  const body = new URLSearchParams({ token: mail.secret, decision, comment: comments[decision] });
  const path = `/tasks/${mail.taskId}`;
  try {
    await stage.api.send(path, body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Above a threshold the approver signs in as well; a link of a task that was replaced says so.
    if (error.status === 401) await stage.api.send(path, body, { as: personAt(mail.to) });
    else if (error.status !== 409) throw error;
  }
}

/** Undefined: lets the mail lie. */
function decisionOf(stage: Stage, claim: PlayedClaim, { taskId }: ApprovalMail): Decision | undefined {
  const reminded = countUp(claim, taskId) > 0;
  const task = reminded ? countUp(claim, 'reminder') : countUp(claim, 'task');
  const random = chanceFor(stage, claim, `${reminded ? 'reminder' : 'task'} ${task}`);
  if (reminded) return random.chance(75) ? 'approve' : undefined;
  const decision = random.weighted<Decision | 'silence'>([
    ['approve', 85],
    ['reject', 5],
    ['ask', 5],
    ['silence', 5],
  ]);
  if (decision === 'silence') return undefined;
  // Nobody asks the same member twice.
  return decision === 'ask' && countUp(claim, 'question') > 0 ? 'approve' : decision;
}

function personAt(email: string): string {
  return demonstrationStaff.find((one) => one.email === email)?.personId ?? '';
}
