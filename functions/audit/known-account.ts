/** Which accounts there are: those of the plan, booked on or not yet, and whatever something was booked on. */
import { isNature, partsOf } from '../../workflows/ledger/chart-of-accounts.ts';
import { envelopeId } from '../../workflows/measures/decide.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import { countries } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import type { Person } from '../registers/store.ts';
import type { AccountStatement } from './account-statement.ts';
import { accountBalances } from './view-ledger.ts';

/** @param statement of the account: one with anything on it needs no search */
export async function isKnownAccount(
  deps: Deps,
  actor: Person,
  { account, openingCents, lines, next }: AccountStatement,
): Promise<boolean> {
  if (openingCents !== 0 || lines.length > 0 || next !== undefined) return true;
  const { nature, detail } = partsOf(account);
  if (!isNature(nature) || detail === '') return false;
  if (planNames(deps).has(detail)) return true;
  return (await accountBalances(deps, actor)).some((one) => one.account === account);
}

/** Accounts at the bank, envelopes and countries of the plan in force. */
function planNames({ plan, measures }: Pick<Deps, 'plan' | 'measures'>): ReadonlySet<string> {
  const envelopes = measures.flatMap((measure) =>
    policyOf(plan, measure).settings.envelopes.map((setting) => envelopeId(measure.id, setting)),
  );
  return new Set([...plan.debtorAccounts.map((one) => one.accountId), ...envelopes, ...countries]);
}
