/** Accounts as the user pool keeps them, in memory. */
import type { AccountState, Accounts } from '../../../infra/ops/accounts.ts';

interface Account {
  state: AccountState;
  email: string;
}

export function rememberAccounts(): Accounts & { list(): Record<string, string> } {
  const known = new Map<string, Account>();
  const stateOf = (personId: string) => known.get(personId)?.state ?? 'none';
  async function invite(personId: string, email: string): Promise<boolean> {
    if (known.has(personId)) return false;
    known.set(personId, { state: 'invited', email });
    return true;
  }
  return {
    invite,
    inviteAgain: async (personId) =>
      void known.set(personId, { state: 'invited', email: known.get(personId)?.email ?? '' }),
    state: async (personId) => stateOf(personId),
    async admit(personId, email) {
      const before = stateOf(personId);
      if (!(await invite(personId, email)))
        known.set(personId, { state: before === 'disabled' ? 'active' : before, email });
      return before;
    },
    async disable(personId) {
      const account = known.get(personId);
      const before = stateOf(personId);
      if (account) account.state = 'disabled';
      return before;
    },
    list: () =>
      Object.fromEntries([...known].sort().map(([id, { state, email }]) => [id, `${state} ${email}`])),
  };
}
