/** What every function is handed: the ports, the plan and the catalogue. Made once per process by the wiring. */

import { createHash } from 'node:crypto';
import type { Measure } from '../../workflows/measures/measure.ts';
import type { Plan } from '../../workflows/policy/plan.ts';
import type { Arrival, ExpectedReceipt, ReceiptKind } from '../../workflows/receipts/expected-receipt.ts';
import type { ArrivalPlan } from './arrival-plan.ts';
import type { Clock } from './clock.ts';
import type { FactRequest } from './fact-request.ts';
import type { Policies } from './policies.ts';
import type { Registers } from './registers.ts';
import type { Store } from './store/port.ts';

/** Chance, injected: unguessable on a running system, repeatable in a simulation. */
export interface Random {
  /** A fresh identifier, ordered by time where it can be (UUID version 7). */
  id(): string;
  /** A secret of 32 random bytes as base64url. */
  secret(): string;
}

export interface Deps {
  readonly store: Store;
  readonly registers: Registers;
  readonly clock: Clock;
  readonly random: Random;
  /** The plan of the home as its policy in force today has it; a claim keeps its own (`planOfClaim`). */
  readonly plan: Plan;
  readonly policies: Policies;
  readonly measures: readonly Measure[];
  /** Where people reach the pages, without a slash at the end. */
  readonly baseUrl: string;
  /** In how many parts an envelope's counters are kept. */
  readonly envelopeShards: number;
  /** Facts beyond the registers, by the name in a measure's `needs`. */
  readonly factLoaders: Readonly<Record<string, FactLoader>>;
  /** What an arrival does beyond its booking, by the kind of receipt. */
  readonly arrivalHandlers: Readonly<Partial<Record<ReceiptKind, ArrivalHandler>>>;
}

/** SHA-256 as hexadecimal; what is stored of a secret. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export type FactLoader = (deps: Deps, request: FactRequest) => Promise<unknown>;

/**
 * Joins the transaction that books the arrival; called again when that met another writer, so it only reads.
 * `receipt` counts the arrival already.
 */
export type ArrivalHandler = (deps: Deps, receipt: ExpectedReceipt, arrival: Arrival) => Promise<ArrivalPlan>;
