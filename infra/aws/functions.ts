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
export const doorNames = [
  'web-members',
  'web-withdrawals',
  'web-documents',
  'web-approvals',
  'web-finance',
] as const;
export type DoorName = (typeof doorNames)[number];

export type FunctionName = (typeof taskFunctions)[TaskName] | 'dispatch-effects' | 'run-payments' | DoorName;

export const functionNames: readonly FunctionName[] = [
  ...Object.values(taskFunctions),
  'dispatch-effects',
  'run-payments',
  ...doorNames,
];

/**
 * Partitions of the table, as patterns, by what a function does there: `get` one item, `query` several, `create`,
 * `change`, `remove`, `check` that a condition holds; `list` has partitions of the index. What is created or changed may be read as well, one by
 * one, because the store recognises its own lost transactions that way; effects alone are written unseen.
 */
export interface TableAccess {
  readonly get?: readonly string[];
  readonly query?: readonly string[];
  readonly create?: readonly string[];
  readonly change?: readonly string[];
  readonly remove?: readonly string[];
  readonly check?: readonly string[];
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

const bankEntries = keys.bankEntry(any).pk;
/** Transfers that are of no claim. */
const generalLedger = 'LEDGER#*';
const receipts = keys.expectedReceipt(any).pk;
const references = keys.receiptReference(any).pk;

/** What only the payments path touches: payments, runs, and what banks said. */
export const paymentPartitions: readonly string[] = [payments, runs, bankFiles, bankEntries];

/** Who asks: a member, a coordinator, one of the staff, signed in or not. */
const visitors = { get: [members, staff], query: [coordinators], change: [sessions] };
/** What a case is decided on. */
const facts = {
  get: [members, activities, clients, contracts, orders],
  query: [members, households],
  list: [indexes.pledges(any)],
};

/** What the tables and documents of a claim that is shown are made of. */
const papers = { get: [activities, clients, contracts], query: [claims], list: facts.list };

export const tableAccess: Readonly<Record<FunctionName, TableAccess>> = {
  'check-eligibility': { ...facts, change: [claims] },
  'ask-member': { get: [members], create: [effects], change: [claims] },
  'reserve-funds': {
    get: [members],
    query: [envelopes, queues],
    // Transfers stand with their claim.
    create: [claims, envelopes, queues, effects],
    change: [claims, envelopes],
    remove: [queues],
    list: [indexes.envelopes],
  },
  'wait-for-funds': { query: [envelopes, queues], create: [effects], change: [claims] },
  'request-approval': {
    get: [members, activities, staff],
    query: [members, coordinators, roles],
    create: [tasks, effects],
    change: [claims, tasks],
  },
  'request-payment': { get: [members], create: [payments, effects], change: [claims] },
  'close-claim': {
    get: [members, queues],
    query: [queues],
    create: [claims, effects],
    change: [claims, envelopes, fingerprints, tasks],
    remove: [queues],
  },
  'refer-to-operator': {
    get: [queues],
    query: [queues, roles],
    create: [effects],
    change: [claims, tasks],
    remove: [queues],
  },
  'dispatch-effects': { get: [effects], change: [effects], remove: [effects], list: [PENDING_EFFECTS] },
  'run-payments': {
    query: [runs],
    create: [runs],
    change: [runs, payments],
    list: [indexes.paymentRuns, indexes.payments(any)],
  },
  'web-members': {
    get: [...visitors.get, ...facts.get],
    query: [...visitors.query, ...facts.query, activities, claims, queues],
    // Members' claims are listed beside the member.
    create: [claims, members, fingerprints, requests, sessions, effects],
    change: [...visitors.change, claims, fingerprints],
    remove: [sessions],
    check: [fingerprints],
    list: [...facts.list, indexes.claimsByStatus(any)],
  },
  'web-withdrawals': {
    get: [...visitors.get, ...papers.get],
    query: [...visitors.query, ...papers.query],
    create: [requests, effects],
    change: [...visitors.change, claims, payments],
    list: papers.list,
  },
  'web-documents': {
    get: [...visitors.get, ...papers.get],
    query: [...visitors.query, ...papers.query, queues],
    // What is known of a document stands with its claim.
    create: [claims, requests],
    change: [...visitors.change, claims],
    list: papers.list,
  },
  'web-approvals': {
    get: [...visitors.get, ...papers.get],
    query: [...visitors.query, ...papers.query, members],
    create: [effects],
    change: [...visitors.change, claims, tasks],
    list: [...papers.list, indexes.openTasks(any)],
  },
  'web-finance': {
    get: [...visitors.get, bankEntries, references],
    query: [...visitors.query, claims, envelopes, queues, runs],
    create: [
      ...[activities, clients, contracts, coordinators, households, members, orders],
      ...[claims, generalLedger, requests, runs, bankFiles, bankEntries, effects],
    ],
    change: [
      ...visitors.change,
      ...[activities, clients, contracts, members, orders],
      ...[claims, envelopes, payments, runs, receipts],
    ],
    // Pointers that lead to a record from another one.
    remove: [activities, coordinators, households, members],
    list: [
      indexes.claimsByStatus(any),
      indexes.envelopes,
      indexes.expectedReceipts,
      indexes.ledger(any),
      indexes.openTasks(any),
      indexes.paymentRuns,
      indexes.payments(any),
    ],
  },
};
