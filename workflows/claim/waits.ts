/** How long each wait of a claim lasts, attempt by attempt, out of the plan's days. */
import { daysInSeconds } from '../calendar.ts';
import type { Waits } from '../policy/plan.ts';
import type { WaitSeconds } from './contracts.ts';

export type ApprovalAttempt = 'ask' | 'remind' | 'replace' | 'overdue';

/** The last wait of a list only gives the function time to close it. */
const closingSeconds = 3600;

/** What cannot wait: somebody else is asked before the 48 hours of the first answer are over. */
const urgentDays = { remindDays: 1, replaceDays: 1.5 } as const;

/** After how many days an approver is reminded, and another one asked. */
export function approvalSchedule(waits: Waits, urgent: boolean): { remindDays: number; replaceDays: number } {
  const { approvalReminderDays: remindDays, approvalReassignDays: replaceDays } = waits;
  if (!urgent || replaceDays <= urgentDays.replaceDays) return { remindDays, replaceDays };
  return urgentDays;
}

/** Asked, reminded, another one asked, reminded …, until the claim is overdue and a person must look. */
export function approvalAttempts(
  waits: Waits,
  urgent = false,
): { attempt: ApprovalAttempt; seconds: number }[] {
  const { remindDays, replaceDays } = approvalSchedule(waits, urgent);
  const first = daysInSeconds(remindDays);
  const second = daysInSeconds(replaceDays - remindDays);
  const rounds = Math.max(1, Math.floor(waits.approvalExpiryDays / waits.approvalReassignDays));
  const attempts = Array.from({ length: rounds }, (_, round) => [
    { attempt: round === 0 ? 'ask' : 'replace', seconds: first } as const,
    { attempt: 'remind', seconds: second } as const,
  ]);
  return [...attempts.flat(), { attempt: 'overdue', seconds: closingSeconds }];
}

export type MemberAttempt = 'ask' | 'remind' | 'expire';

export function memberAttempts(waits: Waits): { attempt: MemberAttempt; seconds: number }[] {
  return [
    { attempt: 'ask', seconds: daysInSeconds(waits.memberReminderDays) },
    { attempt: 'remind', seconds: daysInSeconds(waits.memberExpiryDays - waits.memberReminderDays) },
    { attempt: 'expire', seconds: closingSeconds },
  ];
}

export function waitSeconds(waits: Waits, urgent = false): WaitSeconds {
  return {
    approvalSeconds: approvalAttempts(waits, urgent).map((one) => one.seconds),
    memberSeconds: memberAttempts(waits).map((one) => one.seconds),
    fundsSeconds: daysInSeconds(waits.queueExpiryDays),
  };
}
