/** The payroll office as a place that payments leave from, beside the plan's accounts at banks. */
import type { DebtorAccount } from '../../../workflows/policy/debtor-account.ts';
import type { Plan } from '../../../workflows/policy/plan.ts';

export const payrollAccountId = 'payroll';

const noLimit = Number.MAX_SAFE_INTEGER;

/**
 * What runs are made of: the accounts of the plan, and payroll, which takes any number of lines in one file. Of its
 * other fields nothing is ever sent.
 */
export function runAccounts({ debtorAccounts }: Pick<Plan, 'debtorAccounts'>): DebtorAccount[] {
  const [first] = debtorAccounts;
  if (!first) return [];
  const { name, iban, format } = first;
  const limits = {
    paymentsPerBatch: noLimit,
    centsPerBatch: noLimit,
    paymentsPerFile: noLimit,
    centsPerFile: noLimit,
  };
  const payroll = { accountId: payrollAccountId, name, iban, bank: 'payroll', format, limits, countries: [] };
  return [...debtorAccounts, payroll];
}

export function isPayroll({ accountId }: { readonly accountId: string }): boolean {
  return accountId === payrollAccountId;
}
