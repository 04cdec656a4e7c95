/** Who reads the books, who follows the fund, who records votes. */
import type { Role } from '../../workflows/registers/records.ts';
import type { Person } from '../registers/store.ts';

const readersOfTheLedger: readonly Role[] = ['finance', 'auditor', 'board-delegate'];

export function mayReadLedger(actor: Person): boolean {
  return actor.roles.some((role) => readersOfTheLedger.includes(role));
}

export function mayReadFund(actor: Person): boolean {
  return mayReadLedger(actor) || actor.roles.includes('operator');
}

export function mayVote(actor: Person): boolean {
  return actor.roles.includes('board-delegate');
}
