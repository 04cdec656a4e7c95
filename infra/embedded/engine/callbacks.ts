/** Callbacks from outside: the answer to a task that waits on its token, or word that it is still being worked on. */
import type { Driver } from './driver.ts';
import type { Branch, TokenWait } from './execution.ts';
import type { Run } from './run.ts';
import { type Answer, answerTask } from './state-task.ts';
import { timeOutIfOverdue } from './timers.ts';
import { placeOf } from './token.ts';

export async function answerToken(
  driver: Driver,
  taskToken: string,
  answer: Answer,
): Promise<'resumed' | 'gone'> {
  const isAnswered = await withToken(driver, taskToken, (run, branch, wait) =>
    answerTask(run, branch, wait.call, answer),
  );
  return isAnswered ? 'resumed' : 'gone';
}

/** The task's HeartbeatSeconds start again. */
export async function prolongToken(driver: Driver, taskToken: string): Promise<'ok' | 'gone'> {
  const isWaiting = await withToken(driver, taskToken, (run, branch, wait) => {
    const { heartbeatSeconds } = wait.call;
    if (heartbeatSeconds !== undefined)
      run.block(branch, { ...wait, heartbeatAt: run.at + heartbeatSeconds * 1000 });
  });
  return isWaiting ? 'ok' : 'gone';
}

type Act = (run: Run, branch: Branch, wait: TokenWait) => void;

/** Does something to the task that waits on the token; false when none does, or when its time is over. */
async function withToken(driver: Driver, taskToken: string, act: Act): Promise<boolean> {
  const place = placeOf(taskToken);
  if (!place) return false;
  const { reply, durable } = await driver.deliver(place.execution, (run) => {
    const branch = run.execution.branches.get(place.branch);
    if (branch?.phase.kind !== 'awaiting' || branch.phase.call.token !== taskToken) return false;
    if (timeOutIfOverdue(run, branch.number)) return false;
    act(run, branch, branch.phase);
    return true;
  });
  await durable;
  return reply === true;
}
