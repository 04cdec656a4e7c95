/** The ledger folded entry by entry, by a few lines of its own: what the product's own balances are held against. */
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { must } from './violation.ts';

export interface Balance {
  readonly postedCents: number;
  readonly pendingCents: number;
}

interface Kept {
  readonly transfer: Transfer;
  /** By which entry a pending one was ended. */
  end?: 'post' | 'void';
}

export class Entries {
  readonly #byId = new Map<string, Kept>();
  readonly #byClaim = new Map<string, Transfer[]>();
  /** Debits less credits. */
  readonly #balances = new Map<string, { postedCents: number; pendingCents: number }>();
  debitsCents = 0;
  creditsCents = 0;

  get size(): number {
    return this.#byId.size;
  }

  /** @throws Violation when the entry does not fit those before it */
  add(transfer: Transfer): void {
    const { transferId: id, kind, amountCents, debit, credit } = transfer;
    must(!this.#byId.has(id), () => `entry ${id} is booked twice`);
    must(
      Number.isSafeInteger(amountCents) && amountCents > 0,
      () => `entry ${id} is of ${amountCents} cents`,
    );
    must(debit !== credit, () => `entry ${id} moves nothing`);
    this.#byId.set(id, { transfer });
    if (transfer.claimId !== undefined) {
      const own = this.#byClaim.get(transfer.claimId) ?? [];
      own.push(transfer);
      this.#byClaim.set(transfer.claimId, own);
    }
    if (kind === 'pending') this.#move(transfer, 'pendingCents', amountCents);
    else if (kind === 'direct') this.#post(transfer);
    else this.#end(transfer, kind);
  }

  #end(transfer: Transfer, kind: 'post' | 'void'): void {
    const pending = this.#byId.get(transfer.pendingId ?? '');
    must(pending?.transfer.kind === 'pending', () => `entry ${transfer.transferId} ends nothing`);
    must(pending.end === undefined, () => `entry ${transfer.transferId} ends what was ended before`);
    must(
      transfer.amountCents <= pending.transfer.amountCents,
      () => `entry ${transfer.transferId} is more than was set aside`,
    );
    must(
      transfer.debit === pending.transfer.debit && transfer.credit === pending.transfer.credit,
      () => `entry ${transfer.transferId} is on other accounts than what it ends`,
    );
    pending.end = kind;
    this.#move(pending.transfer, 'pendingCents', -pending.transfer.amountCents);
    if (kind === 'post') this.#post(transfer);
  }

  #post(transfer: Transfer): void {
    this.debitsCents += transfer.amountCents;
    this.creditsCents += transfer.amountCents;
    this.#move(transfer, 'postedCents', transfer.amountCents);
  }

  #move({ debit, credit }: Transfer, part: keyof Balance, cents: number): void {
    this.#balance(debit)[part] += cents;
    this.#balance(credit)[part] -= cents;
  }

  #balance(account: string): { postedCents: number; pendingCents: number } {
    const balance = this.#balances.get(account) ?? { postedCents: 0, pendingCents: 0 };
    this.#balances.set(account, balance);
    return balance;
  }

  balance(account: string): Balance {
    return this.#balances.get(account) ?? { postedCents: 0, pendingCents: 0 };
  }

  /** Accounts and their balances, by name. */
  balances(): [string, Balance][] {
    return [...this.#balances].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** How the pending entry ended; undefined when it did not, or is not there. */
  endOf(transferId: string): 'post' | 'void' | undefined {
    return this.#byId.get(transferId)?.end;
  }

  find(transferId: string): Transfer | undefined {
    return this.#byId.get(transferId)?.transfer;
  }

  ofClaim(claimId: string): readonly Transfer[] {
    return this.#byClaim.get(claimId) ?? [];
  }
}
