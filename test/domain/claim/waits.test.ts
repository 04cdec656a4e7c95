import { describe, expect, it } from 'vitest';
import { waitsSchema } from '../../../workflows/claim/contracts.ts';
import { approvalAttempts, memberAttempts, waitSeconds } from '../../../workflows/claim/waits.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import type { Waits } from '../../../workflows/policy/plan.ts';

const day = 86_400;
const { waits } = corona2020;

/** On which day, from the first invitation, each attempt begins. */
function calendar(attempts: readonly { attempt: string; seconds: number }[]): [number, string][] {
  let seconds = 0;
  return attempts.map((one) => {
    const begins = seconds / day;
    seconds += one.seconds;
    return [begins, one.attempt];
  });
}

describe('how long people have', () => {
  it('an approver is reminded on day 3, another one asked on day 7, and so on until day 28', () => {
    expect(calendar(approvalAttempts(waits))).toEqual([
      [0, 'ask'],
      [3, 'remind'],
      [7, 'replace'],
      [10, 'remind'],
      [14, 'replace'],
      [17, 'remind'],
      [21, 'replace'],
      [24, 'remind'],
      [28, 'overdue'],
    ]);
  });

  it('a member is reminded on day 7, and the claim expires on day 30', () => {
    expect(calendar(memberAttempts(waits))).toEqual([
      [0, 'ask'],
      [7, 'remind'],
      [30, 'expire'],
    ]);
  });

  it('an expiry before the first replacement still asks and reminds once', () => {
    const short: Waits = { ...waits, approvalExpiryDays: 5 };
    expect(approvalAttempts(short).map((one) => one.attempt)).toEqual(['ask', 'remind', 'overdue']);
  });

  it('the machine gets one number of seconds for each attempt', () => {
    const seconds = waitSeconds(waits);
    expect(waitsSchema.parse(seconds)).toEqual(seconds);
    expect(seconds.approvalSeconds).toHaveLength(approvalAttempts(waits).length);
    expect(seconds.memberSeconds).toHaveLength(memberAttempts(waits).length);
    expect(seconds.fundsSeconds).toBe(400 * day);
  });
});
