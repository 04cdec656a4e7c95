/** Approval tasks in the store: what one approver was asked about one claim, and the digests of the links they hold. */
import type { ApprovalState, Claim } from '../../workflows/claim/claim.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';

export interface ApprovalTask {
  readonly taskId: string;
  readonly claimId: string;
  readonly measure: string;
  readonly round: number;
  readonly step: number;
  readonly role: Role;
  readonly approverId: string;
  /** Away, and whom the person was asked for. */
  readonly insteadOf?: string;
  readonly state: ApprovalState;
  readonly createdAt: string;
  /** SHA-256 of the secrets in the links that were mailed; a reminder has a link of its own. */
  readonly linkDigests: readonly string[];
  /** Instant after which no link works, compared with the clock. */
  readonly linksExpireAt: string;
  /** Digest of the payees that the approver was shown: another account, another task. */
  readonly payeesDigest: string;
  readonly decidedAt?: string;
  readonly decision?: 'approve' | 'reject' | 'ask';
  readonly comment?: string;
}

export function putTask(task: ApprovalTask, when: 'absent' | { readonly version: number }): Write {
  const open = task.state === 'open';
  return {
    op: 'put',
    key: keys.approvalTask(task.taskId),
    data: task,
    when,
    ...(open && {
      index: { pk: indexes.openTasks(task.approverId), sk: `${task.createdAt}#${task.taskId}` },
    }),
  };
}

/** The writes after which nobody can decide on the claim's open tasks any more. */
export async function closeTasks(deps: Pick<Deps, 'store'>, claim: Claim): Promise<Write[]> {
  const open = claim.approvals.filter((one) => one.state === 'open');
  const items = await Promise.all(open.map((one) => findTask(deps, one.taskId)));
  return items.flatMap((item) =>
    item?.data.state === 'open'
      ? [putTask({ ...item.data, state: 'closed' }, { version: item.version })]
      : [],
  );
}

export async function findTask(
  deps: Pick<Deps, 'store'>,
  taskId: string,
): Promise<Item<ApprovalTask> | undefined> {
  return deps.store.get<ApprovalTask>(keys.approvalTask(taskId));
}
