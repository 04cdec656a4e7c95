/** What a cancelled contract was: how far it stood before it was cancelled. */
import type { Case } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

export type CancelledContractCase = Case<typeof form, Parameters>;

/**
 * True when a contract stood; false for a service entered or agreed only, which counts as a promise. The register
 * knows better than the form, unless it only says that the contract is cancelled.
 */
export function isConcluded({
  form: service,
  facts,
}: Pick<CancelledContractCase, 'form' | 'facts'>): boolean {
  const state = facts.contract?.state;
  if (state && state !== 'cancelled') return state !== 'entered';
  return service.cancellation === 'partly-carried-out' || service.cancellation === 'validated-then-cancelled';
}
