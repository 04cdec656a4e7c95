/** Cases against clients for tests: each client has an order of their own. */
import { expect } from 'vitest';
import type { CaseView } from '../../functions/recovery/view-cases.ts';
import type { AccountBalance } from '../../workflows/ledger/balances.ts';
import { lastClientLink } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';

export function commitment(client: { clientId: string; orderId: string }, more: object = {}) {
  const { clientId, orderId } = client;
  return {
    memberId: 'karla',
    activityId: 'act-stage',
    clientId,
    orderId,
    amountCents: 100_000,
    message: 'Merci !',
    ...more,
  };
}

/** @param of the cooperative of the test that runs */
export function clientCases(of: () => Cooperative) {
  let made = 0;

  /** A client of their own for each test, with an order of 1,000 euro. */
  async function newClient(language = 'nl') {
    made += 1;
    const clientId = `cli-${made}`;
    const orderId = `ord-client-${made}`;
    const email = `${clientId}@clients.example`;
    await of().import('clients', [
      { client_id: clientId, name: `Zaal ${made}`, email, country: 'BE', language },
    ]);
    await of().import('orders', [
      {
        order_id: orderId,
        activity_id: 'act-stage',
        client_id: clientId,
        amount_cents: 100_000,
        ordered_on: '2020-02-01',
        state: 'ordered',
      },
    ]);
    return { clientId, orderId, email };
  }

  async function openCase(more: object = {}, language = 'nl') {
    const client = await newClient(language);
    await of().file('adele', 'client-commitment', commitment(client, more), {});
    await of().environment.settle();
    const link = await lastClientLink(of(), client.email);
    return { ...client, link };
  }

  async function viewCase(caseId: string, person = 'farid'): Promise<CaseView> {
    await of().environment.settle();
    return (await of().as(person).get<CaseView>(`/api/recovery-cases/${caseId}`)).body;
  }

  async function balance(account: string): Promise<number> {
    const { body } = await of().as('astrid').get<{ items: AccountBalance[] }>('/api/ledger/accounts');
    const found = body.items.find((one) => one.account === account);
    return (found?.debitsCents ?? 0) - (found?.creditsCents ?? 0);
  }

  async function expectSound() {
    expect(await of().ledger()).toMatchObject({
      balanced: true,
      problems: [],
      envelopesOverspent: [],
      countersDiffer: [],
    });
  }

  const subjects = async (email: string) => (await of().environment.mails(email)).map((mail) => mail.subject);

  return { newClient, openCase, viewCase, balance, expectSound, subjects };
}
