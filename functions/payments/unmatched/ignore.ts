/** A person's word on one entry becomes a rule for its counterparty: what is open of it is closed, what comes is, too. */
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { type IgnoreRule, putRule, ruleIdFor, sideOf } from './rules.ts';
import { listUnmatched, putUnmatched, type Resolution, type Unmatched } from './store.ts';

/** @throws Problem 422 when the bank does not name the other side */
export async function ignoreFromNowOn(deps: Deps, entry: Unmatched, resolution: Resolution): Promise<void> {
  const ruleId = ruleIdFor(entry.advice);
  const counterparty = sideOf(entry.advice.counterparty);
  if (ruleId === undefined || counterparty === undefined) {
    throw problem('invalid-form.no-counterparty', {}, { errors: [{ path: 'always', code: 'unfit' }] });
  }
  const { by, at, comment = '' } = resolution;
  const rule: IgnoreRule = {
    ruleId,
    accountIban: entry.advice.accountIban ?? '',
    counterparty,
    comment,
    by,
    at,
  };
  await deps.store.transact([putRule(rule)]).catch(unlessThere);
  await closeOthers(deps, entry, ruleId, resolution);
}

async function closeOthers(
  deps: Deps,
  entry: Unmatched,
  ruleId: string,
  resolution: Resolution,
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await listUnmatched(deps, 'open', { limit: 500, ...(after !== undefined && { after }) });
    for (const { data, version } of page.items) {
      const alike =
        (data.why === 'incoming' || data.why === 'unknown-payment' || data.why === 'other-account') &&
        ruleIdFor(data.advice) === ruleId;
      if (!alike || data.entryId === entry.entryId) continue;
      const closed: Unmatched = { ...data, state: 'resolved', resolution };
      await deps.store.transact([putUnmatched(closed, { version })]).catch(unlessThere);
    }
    after = page.next;
  } while (after !== undefined);
}

/** Somebody who was there first is as good. */
function unlessThere(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}
