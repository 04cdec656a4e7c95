/** Receipts of public money for tests, what finance does with them, and books that are sound. */
import type { DistributionView } from '../../functions/distributions/view.ts';
import type { AccountBalance } from '../../workflows/ledger/balances.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';

export interface Order {
  readonly scheme?: string;
  readonly country?: string;
  readonly amountCents?: number;
  readonly receivedOn?: string;
  readonly shares?: unknown;
  readonly [name: string]: unknown;
}

export function order(more: Order = {}) {
  return {
    scheme: 'be-social-security-deferral',
    country: 'BE',
    amountCents: 100_000,
    receivedOn: '2020-04-01',
    shares: 'equal',
    ...more,
  };
}

export const sound = { balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] };

/** What an Activité in difficulty says of itself. */
export function dossier(more: object = {}) {
  return {
    activityId: 'act-stage',
    region: 'wallonia',
    legalForm: 'limited',
    foundedOn: '2010-01-01',
    sme: true,
    capital2019Cents: 1_000_000,
    losses2019Cents: 100_000,
    insolvency2019: false,
    rescueAid2019: false,
    capitalNowCents: 1_000_000,
    lossesNowCents: 900_000,
    insolvencyNow: false,
    rescueAidNow: false,
    ...more,
  };
}

/** @param of the cooperative of the test that runs */
export function distributionsOf(of: () => Cooperative) {
  async function record(more: Order = {}, person = 'farid'): Promise<DistributionView> {
    const { status, body } = await of().as(person).post<DistributionView>('/api/distributions', order(more));
    if (status !== 201) throw new Error(`the receipt was answered ${status}: ${JSON.stringify(body)}`);
    await of().environment.settle();
    return body;
  }

  async function view(distributionId: string, query = ''): Promise<DistributionView> {
    await of().environment.settle();
    return (await of().as('astrid').get<DistributionView>(`/api/distributions/${distributionId}${query}`))
      .body;
  }

  async function approve(distributionId: string, person = 'fien') {
    const reply = await of()
      .as(person)
      .post<DistributionView & ProblemBody>(`/api/distributions/${distributionId}/approve`, {});
    await of().environment.settle();
    return reply;
  }

  async function balances(): Promise<Map<string, number>> {
    const { body } = await of().as('astrid').get<{ items: AccountBalance[] }>('/api/ledger/accounts');
    return new Map(body.items.map((one) => [one.account, one.creditsCents - one.debitsCents]));
  }

  return { record, view, approve, balances };
}
