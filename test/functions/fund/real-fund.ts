/** The real services on a store that fails: every step is called again until it ends, as the machines do. */

import { registries } from '../../../functions/app/registries.ts';
import { checkLedger } from '../../../functions/audit/view-ledger.ts';
import { withdrawClaim } from '../../../functions/claims/member-actions.ts';
import { closeClaim } from '../../../functions/claims/steps/close-claim.ts';
import { reserveFunds } from '../../../functions/claims/steps/reserve-funds.ts';
import { waitForFunds } from '../../../functions/claims/steps/wait-for-funds.ts';
import { findClaim, putClaim } from '../../../functions/claims/store.ts';
import { voteCeiling } from '../../../functions/fund/vote.ts';
import { ensureEnvelopes, loadEnvelope } from '../../../functions/ledger/envelopes-store.ts';
import { applyAdvice } from '../../../functions/payments/apply-advice.ts';
import { createPaymentRun } from '../../../functions/payments/payment-run.ts';
import { releasePaymentRun } from '../../../functions/payments/release-run.ts';
import { requestPayment } from '../../../functions/payments/steps/request-payment.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { Problem } from '../../../functions/platform/problem.ts';
import type { Effect, Store } from '../../../functions/platform/store/port.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { matchIncoming } from '../../../functions/receipts/match-incoming.ts';
import { planReceipt } from '../../../functions/receipts/store.ts';
import { putCase } from '../../../functions/recovery/store.ts';
import { openRegisters, type Person } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { approvedClaim, envelopeId } from '../../../infra/rehearsal/bench/ledger-claims.ts';
import {
  calm,
  type Fault,
  faultyStore,
  type Weather,
} from '../../../infra/rehearsal/simulation-test/faulty-store.ts';
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { foldTransfers } from '../../../workflows/ledger/balances.ts';
import { totals } from '../../../workflows/ledger/envelope.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { allTransfers } from '../all-transfers.ts';
import { recoveryCase, untilDone } from './fund-steps.ts';
import type { Op, Summary } from './model-fund.ts';

const account = corona2020.debtorAccounts[0]?.accountId ?? '';
const start = Date.parse('2020-04-01T07:00:00Z');
const iban = 'BE68539007547034';

function person(personId: string, role: Person['roles'][number]): Person {
  return { personId, name: personId, email: `${personId}@entraide.example`, language: 'fr', roles: [role] };
}
const farid = person('farid', 'finance');
const fien = person('fien', 'finance');
const bruno = person('bruno', 'board-delegate');
const nour = person('nour', 'adviser');
const astrid = person('astrid', 'auditor');

/** How the store behaves during one operation: fault by fault, then well; and how long its calls take. */
export interface Conditions {
  readonly faults: readonly Fault[];
  readonly turns: readonly number[];
}

function weatherOf({ faults, turns }: Conditions): Weather {
  const left = [...faults];
  let call = 0;
  return {
    fault: () => left.shift() ?? 'none',
    turns: () => turns[call++ % Math.max(1, turns.length)] ?? 0,
  };
}

export class RealFund {
  readonly #calm: Deps;
  readonly #deps: Deps;
  readonly #amounts: readonly number[];
  readonly #effects: Effect[] = [];
  readonly #done = new Set<string>();
  #weather: Weather = calm;
  #tokens = 0;
  #entries = 0;
  #now = start;

  constructor(amounts: readonly number[], shards: number) {
    this.#amounts = amounts;
    const store = createSqliteStore(openDatabase(':memory:'));
    store.onWritten((effects) => this.#effects.push(...effects));
    this.#calm = this.#depsOn(store, shards);
    this.#deps = this.#depsOn(
      faultyStore(store, () => this.#weather),
      shards,
    );
  }

  #depsOn(store: Store, envelopeShards: number): Deps {
    let ids = 0;
    return withPolicies({
      store,
      registers: openRegisters(store),
      clock: { now: () => this.#now },
      random: { id: () => `id-${++ids}`, secret: () => `secret-${++ids}` },
      plan: corona2020,
      measures,
      baseUrl: 'https://plan.example',
      envelopeShards,
      ...registries,
    });
  }

  async open(ceilingCents: number): Promise<void> {
    await ensureEnvelopes(this.#calm);
    await this.#vote(this.#calm, ceilingCents);
  }

  /** Does all of them at once, each as often as told, and what follows from them. */
  async perform(ops: readonly Op[], conditions: Conditions, times: number): Promise<void> {
    this.#now += 60_000;
    this.#weather = weatherOf(conditions);
    const steps = await Promise.all(ops.map((op) => this.#prepare(op)));
    await Promise.all(steps.flatMap((step) => Array.from({ length: times }, () => untilDone(step))));
    await this.#follow();
    this.#weather = calm;
  }

  /** What the operation needs that is not under test, and then the operation itself. */
  async #prepare(op: Op): Promise<() => Promise<unknown>> {
    const deps = this.#deps;
    if (op.kind === 'vote') return () => this.#vote(deps, op.ceilingCents);
    const claimId = this.#idOf(op.claim);
    switch (op.kind) {
      case 'arrive':
        await this.#calm.store.transact([putClaim(this.#claim(op.claim), 'absent')]);
        return () => this.#reserve(claimId);
      case 'withdraw':
        return () => this.#withdraw(claimId);
      case 'expire':
        return () => closeClaim(deps, { claimId, ending: 'expired' });
      case 'pay':
        return () => this.#pay(claimId);
      case 'recover':
        return this.#recover(op.claim, op.amountCents);
      default:
        return () => this.#bankSays(claimId, op.kind);
    }
  }

  #idOf(number: number): string {
    return `claim-${number}`;
  }

  async #reserve(claimId: string): Promise<void> {
    const { route } = (await reserveFunds(this.#deps, { claimId })) as { route: string };
    if (route === 'withdrawn')
      await untilDone(() => closeClaim(this.#deps, { claimId, ending: 'withdrawn' }));
    if (route !== 'queued') return;
    const taskToken = `token-${++this.#tokens}-${claimId}`;
    await untilDone(() => waitForFunds(this.#deps, { claimId, taskToken }));
  }

  /** Who waits in the queue is told through the token that they wait with; who waits for nothing here, closes. */
  async #withdraw(claimId: string): Promise<void> {
    const isQueued = (await findClaim(this.#calm, claimId))?.status === 'queued';
    await withdrawClaim(this.#deps, nour, claimId);
    if (!isQueued) await closeClaim(this.#deps, { claimId, ending: 'withdrawn' });
  }

  /** Who is woken tries again, as its machine would. */
  async #follow(): Promise<void> {
    for (let effect = this.#effects.shift(); effect; effect = this.#effects.shift()) {
      if (effect.kind !== 'resume' || this.#done.has(effect.taskToken)) continue;
      const { claimId, route } = effect.output as { claimId: string; route: string };
      if (route !== 'retry' && route !== 'withdrawn') continue;
      this.#done.add(effect.taskToken);
      await untilDone(() => this.#reserve(claimId));
    }
  }

  async #vote(deps: Deps, ceilingCents: number): Promise<void> {
    const body = { motion: 'Motion', votedOn: '2020-04-01', ceilingCents };
    const vote = { body, language: 'en' } as const;
    await voteCeiling(deps, bruno, envelopeId, vote).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== 'below-reserved') throw error;
    });
  }

  /** Approved already; taken into a run, which a second person releases. */
  async #pay(claimId: string): Promise<void> {
    const deps = this.#deps;
    await requestPayment(deps, { claimId, taskToken: `pay-${claimId}` });
    const run = await createPaymentRun(deps, farid).catch((error) => {
      if (!(error instanceof Problem) || error.code !== 'nothing-to-pay') throw error;
    });
    if (run) await releasePaymentRun(deps, fien, run.id);
    const { items } = await this.#calm.store.query<{ runId: string; state: string }>({
      pk: 'RUNS',
      index: true,
      limit: 100,
    });
    for (const { data } of items)
      if (data.state === 'prepared') await releasePaymentRun(deps, fien, data.runId);
  }

  async #bankSays(claimId: string, kind: 'settle' | 'reject' | 'return'): Promise<void> {
    const paymentId = (await findClaim(this.#calm, claimId))?.payments.at(-1)?.paymentId ?? '';
    const word = ({ settle: 'settled', reject: 'rejected', return: 'returned' } as const)[kind];
    const advice: BankAdvice = {
      key: `${paymentId}:${kind}`,
      kind: word,
      scope: 'line',
      source: 'camt.053',
      on: '2020-04-02',
      currency: 'EUR',
      endToEndId: paymentId,
      ...(kind !== 'settle' && { reason: { code: 'AC04' } }),
    };
    await applyAdvice(this.#deps, paymentId, advice);
  }

  /** The client of the claim has a case, and pays a part of it by its reference. */
  async #recover(number: number, amountCents: number): Promise<() => Promise<unknown>> {
    const caseId = `case-${number}`;
    const claimId = this.#idOf(number);
    const { receipt, writes } = await planReceipt(this.#calm, {
      receiptId: `client-${caseId}`,
      kind: 'client-payment',
      owner: caseId,
      claimId,
      country: 'BE',
      expectedCents: 1_000_000,
      createdAt: new Date(start).toISOString(),
    });
    if (writes.length > 0)
      await this.#calm.store.transact([
        ...writes,
        putCase(recoveryCase(caseId, claimId, new Date(start).toISOString()), 'absent'),
      ]);
    this.#entries += 1;
    const advice: BankAdvice = {
      key: `incoming-${this.#entries}`,
      kind: 'incoming',
      scope: 'line',
      source: 'camt.053',
      on: '2020-04-02',
      currency: 'EUR',
      amountCents,
      reference: receipt.reference,
    };
    return () => matchIncoming(this.#deps, advice);
  }

  #claim(number: number): Claim {
    return approvedClaim({
      claimId: this.#idOf(number),
      memberId: 'nour',
      iban,
      amountCents: this.#amounts[number] ?? 0,
      at: new Date(start + number * 1000).toISOString(),
    });
  }

  async summary(): Promise<Summary> {
    const deps = this.#calm;
    const { envelope, shards } = await loadEnvelope(deps, envelopeId);
    const { items } = await deps.store.query<{ claimId: string }>({ pk: keys.queued(envelopeId, '').pk });
    const { balances } = foldTransfers(await allTransfers(deps, '2020-04'));
    const balance = (name: string) => {
      const found = balances.find((one) => one.account === name);
      return (found?.debitsCents ?? 0) - (found?.creditsCents ?? 0);
    };
    const claims = await Promise.all(this.#amounts.map((_, at) => findClaim(deps, this.#idOf(at))));
    return {
      ceilingCents: envelope.ceilingCents,
      ...totals(shards),
      queue: items.map(({ data }) => Number(data.claimId.slice('claim-'.length))),
      states: claims.map(stateOf),
      bankCents: balance(`bank:${account}`),
      activityCents: -balance('activity:act-1'),
    };
  }

  /** What the product's own check finds wrong with its ledger. */
  async complaints(): Promise<unknown> {
    const { balanced, problems, envelopesOverspent, countersDiffer } = await checkLedger(this.#calm, astrid);
    return { balanced, wrong: [...problems, ...envelopesOverspent, ...countersDiffer] };
  }
}

function stateOf(claim: Claim | undefined): Summary['states'][number] {
  if (!claim) return 'absent';
  const [payment] = claim.payments;
  if (claim.status === 'payment-returned')
    return claim.allocations.some(({ state }) => state === 'reserved') ? 'rejected' : 'returned';
  const states = { queued: 'queued', paid: 'paid', withdrawn: 'ended', expired: 'ended' } as const;
  if (claim.status in states) return states[claim.status as keyof typeof states];
  return payment ? 'paying' : 'reserved';
}
