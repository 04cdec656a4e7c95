/** How long each wait of a claim lasts, attempt by attempt, out of the plan's days. */
import { daysInSeconds } from '../days.ts';
import type { Waits } from '../policy/plan.ts';
import type { WaitSeconds } from './contracts.ts';

export type ApprovalAttempt = 'ask' | 'remind' | 'replace' | 'overdue';

/** The last wait of a list only gives the function time to close it. */
const closingSeconds = 3600;

/** Asked, reminded, another one asked, reminded …, until the claim is overdue and a person must look. */
export function approvalAttempts(waits: Waits): { attempt: ApprovalAttempt; seconds: number }[] {
  const first = daysInSeconds(waits.approvalReminderDays);
  const second = daysInSeconds(waits.approvalReassignDays - waits.approvalReminderDays);
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

export function waitSeconds(waits: Waits): WaitSeconds {
  return {
    approvalSeconds: approvalAttempts(waits).map((one) => one.seconds),
    memberSeconds: memberAttempts(waits).map((one) => one.seconds),
    fundsSeconds: daysInSeconds(waits.queueExpiryDays),
  };
}
