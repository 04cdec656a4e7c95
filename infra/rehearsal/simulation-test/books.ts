/**
 * The books of a history: follows every transaction and, after each step, holds what changed against what must always
 * be true of the fund. Before it the store's watcher; after it the step's verdict.
 */
import type { DatabaseSync } from 'node:sqlite';
import { queuePlace } from '../../../functions/claims/queue.ts';
import type { Write } from '../../../functions/platform/store/port.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { transitions } from '../../../workflows/claim/transitions.ts';
import { accounts, type Transfer } from '../../../workflows/ledger/transfer.ts';
import { checkApproved, checkClaim } from './check-claim.ts';
import { Entries } from './entries.ts';
import { Records, type Told } from './records.ts';
import { must } from './violation.ts';

interface Gathered {
  readonly ticket: number;
  readonly writes: readonly Write[];
}

export class Books {
  records = new Records();
  entries = new Entries();
  #gathered: Gathered[] = [];
  #claims = new Set<string>();
  #envelopes = new Set<string>();
  #runs = new Set<string>();
  /** Money taken from an envelope in this step: for whom. */
  #reserved: Transfer[] = [];
  #queuesBefore = new Map<string, readonly string[]>();

  /** @param ticket the order in which the transactions were written */
  gather(ticket: number, writes: readonly Write[]): void {
    this.#gathered.push({ ticket, writes });
  }

  /** What was written in a life that was cut off may not stand. */
  forgetGathered(): void {
    this.#gathered = [];
  }

  /** Runs released since the last call. */
  takeReleased(): string[] {
    const released = [...this.#runs];
    this.#runs.clear();
    return released;
  }

  /** Takes in what was written since the last time, and checks all that it touched. @throws Violation */
  settle(): void {
    this.#queuesBefore = this.#queues();
    this.#takeIn();
    must(this.entries.debitsCents === this.entries.creditsCents, () => 'debits are not equal to credits');
    for (const envelopeId of this.#envelopes) this.#checkEnvelope(envelopeId);
    for (const claimId of this.#claims) checkClaim(this.records, this.entries, claimId);
    for (const transfer of this.#reserved) this.#checkTurn(transfer);
    this.#claims.clear();
    this.#envelopes.clear();
    this.#reserved = [];
  }

  #takeIn(): void {
    const gathered = this.#gathered.toSorted((a, b) => a.ticket - b.ticket);
    this.#gathered = [];
    const transfers: Transfer[] = [];
    const told: Told = {
      claim: (before, after) => this.#claimChanged(before, after),
      payment: ({ claimId }) => this.#claims.add(claimId),
      run: (before, after) => {
        if (after.state === 'released' && before?.state !== 'released') this.#runs.add(after.runId);
        must(
          before?.state !== 'released' || after.state === 'released',
          () => `run ${after.runId} was released and is ${after.state}`,
        );
      },
      envelope: (envelopeId) => this.#envelopes.add(envelopeId),
      transfer: (transfer) => transfers.push(transfer),
    };
    for (const { writes } of gathered) for (const write of writes) this.records.apply(write, told);
    this.#book(transfers);
  }

  #book(transfers: readonly Transfer[]): void {
    // What a wage cost beyond what was set aside is set aside and spent in one: nobody is served by it.
    const spentAtOnce = new Set(
      transfers.flatMap(({ kind, pendingId, at }) => (kind === 'post' ? [`${pendingId} ${at}`] : [])),
    );
    for (const transfer of transfers.toSorted((a, b) => rank(a) - rank(b))) {
      this.entries.add(transfer);
      if (transfer.claimId !== undefined) this.#claims.add(transfer.claimId);
      for (const account of [transfer.debit, transfer.credit]) {
        if (account.startsWith('envelope:')) this.#envelopes.add(account.slice('envelope:'.length));
      }
      const { kind, debit, transferId, at } = transfer;
      if (kind === 'pending' && debit.startsWith('envelope:') && !spentAtOnce.has(`${transferId} ${at}`))
        this.#reserved.push(transfer);
    }
  }

  #claimChanged(before: Claim | undefined, after: Claim): void {
    this.#claims.add(after.claimId);
    if (!before) return;
    must(
      before.status === after.status || transitions[before.status].includes(after.status),
      () => `claim ${after.claimId} went from ${before.status} to ${after.status}`,
    );
    must(
      after.history.length >= before.history.length,
      () => `claim ${after.claimId} lost a part of its history`,
    );
    checkApproved(before, after);
  }

  #checkEnvelope(envelopeId: string): void {
    const envelope = this.records.followed.ENVELOPE.get(envelopeId);
    must(envelope !== undefined, () => `there is no envelope ${envelopeId}`);
    const { available, reserved, spent } = this.records.countersOf(envelopeId);
    const { postedCents, pendingCents } = this.entries.balance(accounts.envelope(envelopeId));
    const said = `envelope ${envelopeId}: ceiling ${envelope.ceilingCents}, counters ${available} available, ${reserved} reserved, ${spent} spent, entries ${pendingCents} and ${postedCents}`;
    must(available >= 0 && reserved >= 0 && spent >= 0, () => `a counter is below none; ${said}`);
    must(
      reserved === pendingCents && spent === postedCents,
      () => `counters are not what the entries say; ${said}`,
    );
    must(postedCents + pendingCents <= envelope.ceilingCents, () => `overspent; ${said}`);
    must(available + reserved + spent === envelope.ceilingCents, () => `cents are lost; ${said}`);
  }

  /** Nobody who stood in the queue before the step, and before the claim, is passed by. */
  #checkTurn({ claimId = '', debit }: Transfer): void {
    const line = debit.slice('envelope:'.length);
    const claim = this.records.followed.CLAIM.get(claimId);
    if (!claim) return;
    const own = queuePlace(claim);
    const now = this.records.queues.get(line);
    const passed = (this.#queuesBefore.get(line) ?? []).find((place) => place < own && now?.has(place));
    must(passed === undefined, () => `claim ${claimId} was served before ${passed} in the queue of ${line}`);
  }

  #queues(): Map<string, readonly string[]> {
    return new Map([...this.records.queues].map(([line, queue]) => [line, [...queue.keys()]]));
  }

  /** Books made anew from the tables alone. */
  static fromTables(sqlite: DatabaseSync): Books {
    const books = new Books();
    books.gather(0, [...Records.inTables(sqlite)]);
    books.settle();
    return books;
  }

  /** What two books must agree on. */
  summary(): string {
    const { followed, queues, shards } = this.records;
    const sorted = <Value>(map: ReadonlyMap<string, Value>) =>
      [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify({
      balances: this.entries.balances(),
      entries: this.entries.size,
      shards: sorted(shards).map(([id, of]) => [id, sorted(of)]),
      queues: sorted(queues)
        .filter(([, queue]) => queue.size > 0)
        .map(([line, queue]) => [line, [...queue.keys()].toSorted()]),
      claims: sorted(followed.CLAIM).map(([id, { status, history }]) => [id, status, history.length]),
      payments: sorted(followed.PAYMENT).map(([id, { state }]) => [id, state]),
      runs: sorted(followed.RUN).map(([id, { state, count }]) => [id, state, count]),
    });
  }
}

function rank({ kind }: Transfer): number {
  return kind === 'post' || kind === 'void' ? 1 : 0;
}
