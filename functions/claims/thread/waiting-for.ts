/** Whom a claim waits for, by role and name, since when and until when: what every page and list says about a wait. */

import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import type { Claim, Wait } from '../../../workflows/claim/claim.ts';
import { currentStep, openApproval } from '../../../workflows/claim/request-approval.ts';
import { isUrgent } from '../../../workflows/claim/urgent.ts';
import { approvalSchedule } from '../../../workflows/claim/waits.ts';
import type { Language } from '../../../workflows/language.ts';
import type { Deps } from '../../platform/deps.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { nameOf } from '../../registers/names.ts';
import { roleLabel } from '../labels.ts';
import { conversationWords } from './words/index.ts';

export interface WaitingFor {
  readonly role: string;
  readonly name: string;
  /** Instants, ISO 8601; `since`: first asked of anybody. */
  readonly since: string;
  /** Null where nobody is reminded. */
  readonly remindAt: string | null;
  /** When somebody else is asked, or the claim ends; null where nothing but the answer ends the wait. */
  readonly until: string | null;
}

/** @returns null when nobody is waited for */
export async function waitingFor(deps: Deps, claim: Claim, language: Language): Promise<WaitingFor | null> {
  const { waiting } = claim;
  const open = openApproval(claim);
  if (open) return approverWait(deps, claim, language);
  if (!waiting) return null;
  if (waiting.for === 'member') return memberWait(deps, claim, waiting);
  const { since, until = null } = waiting;
  if (waiting.for === 'funds') {
    const { waits } = await planOfClaim(deps, claim);
    const ends = instantOf(Date.parse(since) + daysInMilliseconds(waits.queueExpiryDays));
    return { role: 'fund', name: conversationWords[language].fund, since, remindAt: null, until: ends };
  }
  if (waiting.for === 'approver') return null;
  const role = waiting.for === 'bank' ? 'finance' : 'operator';
  return { role, name: roleLabel(role, language), since, remindAt: null, until };
}

async function approverWait(deps: Deps, claim: Claim, language: Language): Promise<WaitingFor | null> {
  const open = openApproval(claim);
  if (!open) return null;
  const { remindAt, until } = await approvalTimes(deps, claim, open.askedAt);
  const name = (await nameOf(deps, open.approverId)) || roleLabel(open.role, language);
  return { role: open.role, name, since: firstAskedAt(claim), remindAt, until };
}

/** When an approver asked at `askedAt` is reminded, and when somebody else is asked instead. */
export async function approvalTimes(deps: Pick<Deps, 'plan' | 'policies'>, claim: Claim, askedAt: string) {
  const { waits } = await planOfClaim(deps, claim);
  const { remindDays, replaceDays } = approvalSchedule(waits, isUrgent(claim));
  const asked = Date.parse(askedAt);
  return {
    remindAt: instantOf(asked + daysInMilliseconds(remindDays)),
    until: instantOf(asked + daysInMilliseconds(replaceDays)),
  };
}

/** When the step that is open now was first asked of anybody, whoever has it today. */
export function firstAskedAt(claim: Claim): string {
  const step = currentStep(claim)?.step;
  const asked = claim.approvals.filter((one) => one.round === claim.round && one.step === step);
  return asked[0]?.askedAt ?? openApproval(claim)?.askedAt ?? claim.filedAt;
}

async function memberWait(deps: Deps, claim: Claim, { since, until }: Wait): Promise<WaitingFor> {
  const { memberReminderDays } = (await planOfClaim(deps, claim)).waits;
  const asked = claim.questions.at(-1)?.askedAt ?? since;
  const remindAt = instantOf(Date.parse(asked) + daysInMilliseconds(memberReminderDays));
  return {
    role: 'member',
    name: await nameOf(deps, claim.memberId),
    since: asked,
    remindAt,
    until: until ?? null,
  };
}
