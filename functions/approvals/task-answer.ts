/** What an approver answers to a task. */
import type { TaskDecision } from '../../workflows/claim/request-approval.ts';
import type { Person } from '../registers/store.ts';

export interface TaskAnswer {
  readonly taskId: string;
  readonly secret?: string | undefined;
  readonly actor?: Person | undefined;
  readonly decision: TaskDecision;
  readonly comment?: string | undefined;
  /** With a yes: what is accepted, where that is less than what is asked. */
  readonly amountCents?: number | undefined;
}
