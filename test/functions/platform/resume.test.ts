/** What an effect's id tells: whose journey goes on and why, never the token that would let anybody answer. */
import { expect, test } from 'vitest';
import { resume } from '../../../functions/platform/resume.ts';

const taskToken = 'AQB8AAAAKgAAAAMAAAAAAAAAAb4t';

test('names the journey and the cause, and holds no token', () => {
  const [effect] = resume({ taskToken }, 'answered', { claimId: 'C-1', route: 'retry' });
  expect(effect).toMatchObject({ kind: 'resume', taskToken, output: { claimId: 'C-1', route: 'retry' } });
  expect(effect?.id).toMatch(/^C-1:answered:[0-9a-f]{16}$/);
  expect(effect?.id).not.toContain(taskToken.slice(0, 8));
});

test('is the same effect for the same wait, another for the next one', () => {
  const idOf = (token: string, cause: string) =>
    resume({ taskToken: token }, cause, { callId: 'L-1' })[0]?.id;
  expect(idOf(taskToken, 'done')).toBe(idOf(taskToken, 'done'));
  expect(idOf(taskToken, 'done')).not.toBe(idOf(`${taskToken}2`, 'done'));
  expect(idOf(taskToken, 'done')).not.toBe(idOf(taskToken, 'changed'));
});

test('there is nothing to do while no machine waits', () => {
  expect(resume(undefined, 'approved', { distributionId: 'D-1', route: 'approved' })).toEqual([]);
});
