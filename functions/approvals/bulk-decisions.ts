/** Several tasks of one approver decided alike: each as if it were alone, with an outcome of its own. */
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { Problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { detailIn } from '../web/problem-detail.ts';
import type { TaskAnswer } from './task-answer.ts';
import { decideTask } from './tasks.ts';

export interface BulkOutcome {
  readonly taskId: string;
  readonly claimId?: string;
  /** The claim's status after the decision; absent when it could not be made. */
  readonly status?: string;
  /** Why it could not be made. */
  readonly problem?: { readonly status: number; readonly code: string; readonly detail: string };
}

/** In the order of the ids; one that cannot be decided does not keep the others from being. */
export async function decideAlike(
  deps: Deps,
  actor: Person,
  taskIds: readonly string[],
  { decision, comment }: Pick<TaskAnswer, 'decision' | 'comment'>,
  language: Language,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const taskId of new Set(taskIds)) {
    try {
      const { claimId, status } = await decideTask(deps, { taskId, actor, decision, comment });
      outcomes.push({ taskId, claimId, status });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const detail = detailIn(error, language);
      outcomes.push({ taskId, problem: { status: error.status, code: error.code, detail } });
    }
  }
  return outcomes;
}
