/** The functions of the program by the names of their folders, and what each may do with which items of the table. */

import { PENDING_EFFECTS } from '../../functions/adapters/store/dynamodb-items.ts';
import { EFFECT_PREFIX } from '../../functions/adapters/store/limits.ts';
import { indexes, keys } from '../../functions/records/keys.ts';

/** By the names that the claim's machine uses in its places `${…}`. */
export const taskFunctions = {
  CheckEligibility: 'check-eligibility',
  AskMember: 'ask-member',
  ReserveFunds: 'reserve-funds',
  WaitForFunds: 'wait-for-funds',
  RequestApproval: 'request-approval',
  RequestPayment: 'request-payment',
  CloseClaim: 'close-claim',
  ReferToOperator: 'refer-to-operator',
} as const;

export type TaskName = keyof typeof taskFunctions;
/** The doors: what people and programs reach through the HTTP API. */
export const doorNames = ['web-members', 'web-withdrawals', 'web-approvals', 'web-finance'] as const;
export type DoorName = (typeof doorNames)[number];

export type FunctionName = (typeof taskFunctions)[TaskName] | 'dispatch-effects' | 'run-payments' | DoorName;

export const functionNames: readonly FunctionName[] = [
  ...Object.values(taskFunctions),
  'dispatch-effects',
  'run-payments',
  ...doorNames,
];

/**
 * Partitions of the table by what may be done there, as patterns; `list` has partitions of the index. What a
 * function writes it may also read, because the store recognises its own lost transactions that way; effects
 * alone are written unseen.
 */
export interface TableAccess {
  readonly read?: readonly string[];
  readonly create?: readonly string[];
  readonly change?: readonly string[];
  readonly remove?: readonly string[];
  readonly list?: readonly string[];
}

const any = '*';
const members = keys.member(any).pk;
const households = keys.household(any, any).pk;
const activities = keys.activity(any).pk;
const coordinators = keys.coordinator(any, any).pk;
const clients = keys.client(any).pk;
const contracts = keys.contract(any).pk;
const orders = keys.order(any).pk;
const staff = keys.staff(any).pk;
const roles = keys.role(any, any).pk;
const claims = keys.claim(any).pk;
const fingerprints = keys.fingerprint(any).pk;
const requests = keys.idempotency(any, any).pk;
const tasks = keys.approvalTask(any).pk;
const envelopes = keys.envelope(any).pk;
const queues = keys.queued(any, any).pk;
const payments = keys.payment(any).pk;
const runs = keys.paymentRun(any).pk;
const bankFiles = keys.bankFile(any).pk;
const sessions = keys.session(any).pk;
export const effects = `${EFFECT_PREFIX}${any}`;

/** Only these functions touch payments, runs and what banks said. */
export const paymentPartitions = [payments, runs, bankFiles, keys.bankEntry(any).pk];

const registers = [members, households, activities, coordinators, clients, contracts, orders];

export const tableAccess: Readonly<Record<FunctionName, TableAccess>> = {
  'check-eligibility': { read: registers, change: [claims] },
  'ask-member': { read: [members], create: [effects], change: [claims] },
  'reserve-funds': {
    read: [members, queues],
    // Transfers stand with their claim.
    create: [claims, envelopes, queues, effects],
    change: [claims, envelopes],
    remove: [queues],
    list: [indexes.envelopes],
  },
  'wait-for-funds': { read: [queues, envelopes], create: [effects], change: [claims] },
  'request-approval': {
    read: [members, activities, coordinators, contracts, staff, roles],
    create: [tasks, effects],
    change: [claims, tasks],
  },
  'request-payment': { read: [members], create: [payments, effects], change: [claims] },
  'close-claim': {
    read: [members, queues],
    create: [claims, effects],
    change: [claims, envelopes, fingerprints, tasks],
    remove: [queues],
  },
  'refer-to-operator': { read: [roles], create: [effects], change: [claims] },
  'dispatch-effects': { read: [effects], change: [effects], remove: [effects], list: [PENDING_EFFECTS] },
  'run-payments': {
    create: [runs],
    change: [runs, payments],
    list: [indexes.paymentRuns, indexes.payments(any)],
  },
  'web-members': {
    read: [...registers, staff, queues, envelopes],
    create: [claims, members, fingerprints, requests, sessions, effects],
    change: [claims, fingerprints, sessions],
    remove: [sessions],
    list: [indexes.claimsByStatus(any), indexes.envelopes],
  },
  'web-withdrawals': {
    read: [...registers, staff, queues, envelopes],
    create: [requests, effects],
    change: [claims, payments, sessions],
  },
  'web-approvals': {
    read: [...registers, staff, roles, queues],
    create: [effects],
    change: [claims, tasks, sessions],
    list: [indexes.openTasks(any)],
  },
  'web-finance': {
    read: [...registers, staff, queues],
    create: [...registers, claims, envelopes, requests, runs, bankFiles, effects],
    change: [...registers, claims, envelopes, payments, runs, sessions],
    remove: [...registers],
    list: [indexes.envelopes, indexes.ledger(any), indexes.paymentRuns, indexes.payments(any)],
  },
};
