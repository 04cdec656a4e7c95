/** Where the machine goes on, by where the case stands; so that a wait begun anew finds its place. */
import type { RecoveryRoute } from './contracts.ts';
import { isClosed, type RecoveryCase } from './recovery-case.ts';

export function routeOf(recovery: Pick<RecoveryCase, 'status' | 'clientEmail'>): RecoveryRoute {
  if (isClosed(recovery)) return 'closed';
  if (recovery.status === 'pledged') return 'await-payment';
  if (recovery.status === 'invited') return 'invite';
  if (recovery.status === 'opened') return recovery.clientEmail === undefined ? 'follow-up' : 'invite';
  return 'follow-up';
}
