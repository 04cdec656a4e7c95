/**
 * What came back under an id of ours is the same money when another file tells it without: an entry in the list that waits
 * for a person closes, and what is told later is no income.
 */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import { knownAgain } from './matching/known-again.ts';
import { closeBySystem } from './unmatched/explained.ts';
import { entryIdOf, findUnmatched } from './unmatched/store.ts';

/** @param placed advices that payments of ours have taken */
export async function rememberReturns(deps: Deps, placed: readonly BankAdvice[]): Promise<void> {
  const returns = placed.filter(isOwnReturn);
  const known = await knownAgain(deps, returns);
  await forEachAtOnce(known, 16, async (advice) => {
    await markAsTaken(deps, advice);
    await closeVague(deps, advice);
  });
}

function isOwnReturn({ kind, scope, accountIban, endToEndId }: BankAdvice): boolean {
  return kind === 'returned' && scope === 'line' && accountIban !== undefined && endToEndId !== undefined;
}

/** What contradicts stays: telling it once more explains nothing. */
async function closeVague(deps: Deps, advice: BankAdvice): Promise<void> {
  const item = await findUnmatched(deps, entryIdOf(advice));
  const isVague = item?.data.why === 'incoming' || item?.data.why === 'unknown-payment';
  if (isVague && item.data.state === 'open') await closeBySystem(deps, item);
}

async function markAsTaken({ store }: Deps, { key, endToEndId, amountCents, on }: BankAdvice): Promise<void> {
  const data = { paymentId: endToEndId, amountCents, on };
  try {
    await store.transact([{ op: 'put', key: keys.bankEntry(digest(key)), data, when: 'absent' }]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
