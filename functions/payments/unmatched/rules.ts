/** What finance said once and for all: entries of a counterparty that are never ours, on an account shared with others. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { indexes, keys } from '../../platform/keys.ts';
import type { Item, Write } from '../../platform/store/port.ts';

export interface IgnoreRule {
  readonly ruleId: string;
  /** Of our account, and of the other side: its account, or its name where the bank gives none. */
  readonly accountIban: string;
  readonly counterparty: string;
  readonly comment: string;
  readonly by: string;
  readonly at: string;
}

/** Undefined for an entry whose other side the bank does not name. */
export function ruleIdFor({ accountIban = '', counterparty }: BankAdvice): string | undefined {
  const side = sideOf(counterparty);
  return side === undefined ? undefined : `rule-${digest(`ignore:${accountIban}:${side}`).slice(0, 24)}`;
}

export function sideOf(counterparty: BankAdvice['counterparty']): string | undefined {
  const name = counterparty?.name?.trim().toUpperCase().replace(/\s+/g, ' ');
  return counterparty?.iban ?? (name === '' ? undefined : name);
}

export function findRule(
  { store }: Pick<Deps, 'store'>,
  ruleId: string,
): Promise<Item<IgnoreRule> | undefined> {
  return store.get<IgnoreRule>(keys.unmatchedEntry(ruleId));
}

export function putRule(rule: IgnoreRule): Write {
  return {
    op: 'put',
    key: keys.unmatchedEntry(rule.ruleId),
    data: rule,
    when: 'absent',
    index: { pk: indexes.unmatchedEntries('rule'), sk: `${rule.at}#${rule.ruleId}` },
  };
}

/** Newest first, at most 200. */
export async function listRules({ store }: Pick<Deps, 'store'>): Promise<IgnoreRule[]> {
  const { items } = await store.query<IgnoreRule>({
    pk: indexes.unmatchedEntries('rule'),
    index: true,
    descending: true,
    limit: 200,
  });
  return items.map((item) => item.data);
}
