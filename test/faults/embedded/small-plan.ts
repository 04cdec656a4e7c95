/** A small plan that is played from forms to payments by callers that do not give up, and what must stand at its end. */
import { expect } from 'vitest';
import type { LedgerCheck } from '../../../functions/audit/view-ledger.ts';
import type { ClaimView } from '../../../functions/claims/view-claim.ts';
import type { EnvelopeView } from '../../../functions/fund/envelopes.ts';
import type { RunView } from '../../../functions/payments/view-run.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { payrollAnswers } from '../../../infra/rehearsal/payroll-simulator.ts';
import { linkIn } from '../../flow/cooperative-client.ts';
import { reachEmbedded } from '../../flow/embedded-environment.ts';
import { PersistentCaller } from '../../flow/persistent-caller.ts';
import { hardship, openCooperative, service } from '../../flow/small-cooperative.ts';

// Of a wage, the employer's share of 25% and holiday pay of 15.34% are set aside on top, and 25% of half of that.
const forms = [
  {
    person: 'mara',
    measure: 'cancelled-contract',
    setAsideCents: 28_452,
    costCents: 25_000,
    form: service(),
  },
  { person: 'niels', measure: 'hardship-aid', setAsideCents: 30_000, costCents: 30_000, form: hardship() },
  {
    person: 'jens',
    measure: 'cancelled-contract',
    setAsideCents: 213_386,
    costCents: 187_500,
    form: service({ grossCents: 150_000, cancellation: 'entered' }),
  },
  { person: 'karla', measure: 'hardship-aid', setAsideCents: 30_000, costCents: 30_000, form: hardship() },
] as const;
export const claimCount = forms.length;
/** All that was set aside is posted; what payroll does not tell of, here holiday pay, is then given back. */
const postedCents = forms.reduce((sum, one) => sum + 2 * one.setAsideCents - one.costCents, 0);
const spentCents = forms.reduce((sum, one) => sum + one.costCents, 0);
const mostRounds = 40;

export class SmallPlan {
  readonly caller: PersistentCaller;
  readonly claimIds = new Map<number, string>();
  private readonly decided = new Set<string>();
  private readonly settled = new Set<string>();
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
    this.caller = new PersistentCaller(baseUrl);
  }

  async prepare(): Promise<void> {
    await openCooperative(reachEmbedded(this.baseUrl));
  }

  /** Files one of the forms, however often it takes. */
  async file(at: number): Promise<void> {
    const one = forms[at % claimCount] ?? forms[0];
    const path = `/api/measures/${one.measure}/claims`;
    const request = { as: one.person, key: `file-${at}`, json: one.form };
    const { status, body } = await this.caller.call<{ claimId: string }>(path, request);
    expect(status, JSON.stringify(body)).toBe(201);
    this.claimIds.set(at, body.claimId);
  }

  /** One attempt to file, as it is answered. */
  async tryToFile(at: number): Promise<{ status: number; type: string; body: string }> {
    const one = forms[at % claimCount] ?? forms[0];
    const { token } = (
      await this.caller.call<{ token: string }>('/local/tokens', { json: { user: one.person } })
    ).body;
    const response = await fetch(`${this.baseUrl}/api/measures/${one.measure}/claims`, {
      method: 'POST',
      headers: {
        'Accept-Language': 'en',
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `file-${at}`,
      },
      body: JSON.stringify(one.form),
    });
    const type = response.headers.get('Content-Type') ?? '';
    return { status: response.status, type, body: await response.text() };
  }

  /** Approves and pays until every claim is paid. */
  async finish(): Promise<void> {
    for (let at = 0; at < claimCount; at += 1) if (!this.claimIds.has(at)) await this.file(at);
    for (let round = 0; round < mostRounds; round += 1) {
      await this.decide();
      await this.pay();
      if ((await this.views()).every(({ status }) => status === 'paid')) return;
    }
    throw new Error('the claims are not paid');
  }

  private async decide(): Promise<void> {
    const links = (await this.caller.mails()).flatMap(linkIn).filter(({ token }) => !this.decided.has(token));
    for (const { taskId, token } of links) {
      const { status } = await this.caller.call(`/tasks/${taskId}`, { form: { token, decision: 'approve' } });
      expect([200, 409]).toContain(status);
      this.decided.add(token);
    }
  }

  private async pay(): Promise<void> {
    for (const channel of ['payroll', 'sepa'])
      await this.caller.call('/api/payment-runs', { as: 'farid', json: { channel } });
    const { body } = await this.caller.call<{ items: RunView[] }>('/api/payment-runs', { as: 'farid' });
    for (const { id, state, channel } of body.items) {
      if (this.settled.has(id) || state === 'collecting') continue;
      await this.caller.call(`/api/payment-runs/${id}/release`, { as: 'farid', json: {} });
      await this.caller.call(`/api/payment-runs/${id}/release`, { as: 'fien', json: {} });
      const file = await this.caller.call<string>(`/api/payment-runs/${id}/file`, { as: 'farid' });
      const [path, raw] =
        channel === 'payroll'
          ? ['/api/payroll-files', { type: 'text/csv', content: payrollAnswers(file.body) }]
          : ['/api/bank-files', { type: 'application/xml', content: bankAnswers(file.body).statement }];
      expect((await this.caller.call(path, { as: 'farid', raw })).status).toBe(200);
      this.settled.add(id);
    }
  }

  private views(): Promise<ClaimView[]> {
    return Promise.all(
      [...this.claimIds].map(async ([at, claimId]) => {
        const as = forms[at % claimCount]?.person ?? '';
        return (await this.caller.call<ClaimView>(`/api/claims/${claimId}`, { as })).body;
      }),
    );
  }

  /** What stands as it would have without a fault: each claim once, its story, the ledger, and each mail once. */
  async expectAsWithoutFault(): Promise<void> {
    const views = await this.views();
    for (const view of views) expect(view.history.map((one) => one.event)).toEqual(storyOf(view));
    for (const { person } of forms) {
      const { body } = await this.caller.call<{ items: unknown[] }>('/api/claims', { as: person });
      expect(body.items, person).toHaveLength(1);
    }
    const payments = views.flatMap((one) => one.payments);
    expect(payments.map((one) => one.state)).toEqual(payments.map(() => 'settled'));
    expect(payments).toHaveLength(claimCount);
    const { body: check } = await this.caller.call<LedgerCheck>('/api/ledger/check', { as: 'astrid' });
    expect(check).toMatchObject({
      ...{ balanced: true, debitsCents: postedCents, creditsCents: postedCents, pendingCents: 0 },
      ...{ problems: [], envelopesOverspent: [], countersDiffer: [] },
    });
    const { body: envelopes } = await this.caller.call<{ items: EnvelopeView[] }>('/api/envelopes', {
      as: 'bruno',
    });
    for (const one of envelopes.items) expect(one.availableCents + one.spentCents).toBe(one.ceilingCents);
    expect(envelopes.items.reduce((sum, one) => sum + one.spentCents, 0)).toBe(spentCents);
    const mails = (await this.caller.mails()).map(({ id }) => id);
    expect(new Set(mails).size).toBe(mails.length);
    for (const { claimId } of views) {
      const own = mails.filter((id) => id.startsWith(`${claimId}:mail:`)).map((id) => id.split(':mail:')[1]);
      expect(own.toSorted()).toEqual(['1:approved', '1:closed', 'received']);
    }
  }
}

function storyOf({ approvals }: ClaimView): string[] {
  const steps = approvals.flatMap(() => ['approval-asked', 'approved']);
  const end = ['fully-approved', 'payment-released', 'payment-settled', 'paid'];
  return ['filed', 'found-eligible', 'funds-reserved', ...steps, ...end];
}
