/** Whose account a bank's report is of: some banks write the national number, without country and check digits. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import type { Deps } from '../platform/deps.ts';

type Plan = Pick<Deps, 'plan'>;

/** The advice with our account as we write it, where it is one of ours. */
export function withOwnAccount({ plan }: Plan, advice: BankAdvice): BankAdvice {
  const { accountIban } = advice;
  if (accountIban === undefined || isOwnAccount({ plan }, accountIban)) return advice;
  const number = accountIban.replace(/[^A-Z0-9]/g, '');
  const [own, ...others] = plan.debtorAccounts.filter(({ iban }) => iban.slice(4) === number);
  return own && others.length === 0 ? { ...advice, accountIban: own.iban } : advice;
}

export function isOwnAccount({ plan }: Plan, accountIban: string): boolean {
  return plan.debtorAccounts.some(({ iban }) => iban === accountIban);
}
