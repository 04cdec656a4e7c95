/** What each function may do with which items of the table: the one list that the roles are made from. */

import { indexes, keys } from '../../functions/platform/keys.ts';
import { PENDING_EFFECTS } from '../../functions/platform/store/dynamodb-items.ts';
import { EFFECT_PREFIX } from '../../functions/platform/store/limits.ts';
import type { FunctionName } from './functions.ts';

/**
 * Partitions of the table, as patterns, by what a function does there: `get` one item, `query` several, `create`,
 * `change`, `remove`, `check` that a condition holds; `list` has partitions of the index. What is created or changed
 * may be read as well, one by one, because the store recognises its own lost transactions that way; effects alone
 * are written unseen.
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
const seats = keys.seats(any).pk;
const trainings = keys.training(any).pk;
const pledges = keys.pledge(any).pk;
const payments = keys.payment(any).pk;
const runs = keys.paymentRun(any).pk;
const bankFiles = keys.bankFile(any).pk;
const bankEntries = keys.bankEntry(any).pk;
const loans = keys.loan(any).pk;
const receipts = keys.expectedReceipt(any).pk;
const references = keys.receiptReference(any).pk;
const recoveryCases = keys.recoveryCase(any).pk;
const distributions = keys.distribution(any).pk;
const coaches = keys.coach(any).pk;
const coachings = keys.coaching(any).pk;
const cohorts = keys.cohort(any).pk;
const aidEntries = keys.aidEntry(any).pk;
const aidMatches = keys.aidMatch(any).pk;
const aidPlaces = keys.aidPlace(any, any).pk;
const claimLists = keys.listedClaim(any, any).pk;
const listeningCalls = keys.listeningCall(any).pk;
const askedCalls = keys.askedCall(any, any).pk;
const heldCalls = keys.heldCall(any, any).pk;
const listeningRequests = keys.listeningRequest(any).pk;
const unmatched = keys.unmatchedEntry(any).pk;
const news = keys.news(any).pk;
const subscriptions = keys.subscription(any).pk;
const subscribers = keys.subscriber(any).pk;
const erasures = keys.erasure(any).pk;
const reports = keys.report(any).pk;
const sessions = keys.session(any).pk;
const throttles = keys.throttle(any).pk;
/** Transfers that are of no claim. */
const generalLedger = 'LEDGER#*';
/** Whoever books looks whether the month is closed. */
const closedMonths = keys.ledgerClosed(any, 0).pk.replace(/0$/, any);
const ledgerMonths = keys.ledgerMonth(any).pk;
const chainHead = keys.chainHead().pk;
const chain = keys.chainBlock(any, 0).pk;
export const effects = `${EFFECT_PREFIX}${any}`;

/** What only the payments path touches: payments, runs, and what banks said. */
export const paymentPartitions: readonly string[] = [payments, runs, bankFiles, bankEntries];

/** Who asks: a member, a coordinator, one of the staff, signed in or not; and wrong secrets, which are counted. */
const visitors = {
  get: [members, staff],
  query: [coordinators],
  create: [throttles],
  change: [sessions, throttles],
};
/** What a case is decided on. */
const facts = {
  get: [members, activities, clients, contracts, orders, loans],
  query: [members, households, activities, claimLists, queues],
  list: [indexes.pledges(any)],
};
/** What a claim's page shows besides the claim. */
const papers = {
  get: [activities, clients, contracts],
  query: [claims],
  list: [indexes.pledges(any)],
};

export const tableAccess: Readonly<Record<FunctionName, TableAccess>> = {
  // A claim. Transfers stand with their claim.
  'check-eligibility': { ...facts, get: [...facts.get, staff, seats, trainings], change: [claims] },
  'ask-member': { get: [members, staff], create: [effects], change: [claims] },
  'reserve-funds': {
    get: [members],
    query: [envelopes, queues],
    create: [claims, envelopes, queues, seats, effects],
    change: [claims, envelopes, seats],
    remove: [queues],
    check: [closedMonths],
    list: [indexes.envelopes],
  },
  'wait-for-funds': { get: [seats], query: [envelopes, queues], create: [effects], change: [claims] },
  'request-approval': {
    get: [members, activities, contracts, staff],
    query: [members, coordinators, roles],
    create: [tasks, effects],
    change: [claims, tasks],
  },
  'request-payment': {
    get: [members],
    // What stays inside the books is posted at once.
    create: [activities, claims, payments, effects],
    change: [activities, claims, envelopes],
    check: [closedMonths],
  },
  'close-claim': {
    get: [members, staff, queues],
    // What came back and was not asked for again goes to whoever had paid it.
    query: [claims, queues],
    create: [activities, claims, effects],
    change: [activities, claims, envelopes, fingerprints, seats, tasks],
    remove: [queues, seats],
    check: [claims, closedMonths],
  },
  'refer-to-operator': {
    get: [queues],
    query: [queues, roles],
    create: [effects],
    change: [claims, tasks],
    remove: [queues],
  },

  // A loan, and a financing by third parties.
  'start-loan': {
    get: [members],
    create: [activities, claims, loans, effects],
    change: [fingerprints],
    check: [closedMonths],
  },
  'collect-instalments': {
    get: [members],
    query: [queues, roles],
    create: [claims, effects],
    change: [activities, envelopes, loans],
    check: [closedMonths],
  },
  'await-instalment': { change: [loans] },
  'close-loan': { get: [members, activities], create: [effects], change: [loans] },
  'expect-financing': {
    get: [members, activities, claims],
    create: [receipts, references, effects],
  },
  'await-financing': { get: [members, activities, claims], create: [effects], change: [receipts] },
  'close-financing': { get: [members, activities, claims], create: [effects], change: [receipts] },
  'refer-journey': { query: [roles], create: [claims, effects] },

  // News, and the mails that bring them.
  'publish-news': { get: [claims], create: [news] },
  'send-news': { get: [members, staff], query: [subscriptions], create: [effects], change: [news] },

  // Accompaniment by a coach.
  'match-coach': {
    get: [members, claims, staff],
    query: [roles],
    create: [coaches, coachings, cohorts, effects],
    change: [coaches, coachings, cohorts],
    list: [indexes.cohorts(any)],
  },
  'await-coach': { get: [members, coaches], query: [roles], create: [effects], change: [coachings] },
  'follow-coaching': { get: [members, staff], create: [effects], change: [coaches, coachings] },
  'await-session': { create: [effects], change: [coachings] },
  'close-coaching': {
    get: [members, claims, staff],
    create: [effects],
    change: [coaches, coachings, cohorts, fingerprints],
    list: [indexes.coachings(any)],
  },

  // The listening line, whose records no other function may touch.
  'assign-listener': {
    get: [members, staff],
    query: [heldCalls, keys.role('listener', any).pk],
    create: [heldCalls, effects],
    change: [listeningCalls],
    remove: [heldCalls],
  },
  'await-call': { create: [effects], change: [listeningCalls] },
  'forget-call': {
    get: [heldCalls, listeningRequests],
    change: [listeningCalls],
    remove: [heldCalls, listeningRequests],
  },

  // Initiatives, and what members do for each other.
  'await-initiative': { create: [effects], change: [claims] },
  'follow-initiative': {
    get: [members, staff],
    query: [members, coordinators, roles],
    create: [claims, effects],
    change: [claims],
  },
  'settle-second-part': {
    get: [members, staff],
    query: [queues],
    create: [claims, payments, effects],
    change: [claims, envelopes],
    check: [closedMonths],
  },
  'open-aid-entry': {
    get: [members, claims],
    query: [aidPlaces],
    create: [aidEntries, aidMatches, aidPlaces, effects],
    change: [aidEntries],
  },
  'await-aid-end': { change: [aidEntries] },
  'close-aid-entry': {
    get: [members, aidPlaces],
    create: [effects],
    change: [aidEntries],
    remove: [aidPlaces],
  },

  // What clients still owe, and public money that is shared.
  'open-recovery-case': {
    get: [activities, claims, clients, contracts, orders],
    query: [claims],
    create: [pledges, recoveryCases],
    list: [indexes.pledges(any)],
  },
  'invite-client': { create: [effects], change: [recoveryCases] },
  'await-client-payment': { create: [effects], change: [recoveryCases] },
  'follow-up-recovery': { query: [roles], create: [effects], change: [recoveryCases] },
  'close-recovery-case': { get: [members, activities, recoveryCases], create: [effects] },
  'refer-stopped-journey': { query: [roles], create: [effects] },
  'approve-distribution': { query: [roles], create: [effects], change: [distributions] },
  'post-shares': {
    query: [claims, queues],
    create: [claims, distributions, generalLedger],
    change: [claims, distributions, envelopes],
    check: [closedMonths],
    list: [indexes.claimsByStatus(any)],
  },
  'close-distribution': { query: [roles], create: [effects], change: [distributions] },

  // Reports over all claims, which read much and write nothing else.
  'gather-report': {
    get: [...facts.get, staff, claims, seats, trainings],
    query: [members, households, activities, envelopes, queues],
    create: [reports],
    change: [reports],
    remove: [reports],
    list: [
      ...facts.list,
      indexes.filedClaims(any),
      indexes.losses(any),
      indexes.envelopes,
      indexes.expectedReceipts,
      indexes.loans,
      indexes.recoveryCases,
    ],
  },
  'order-reports': { create: [reports, effects] },

  // What follows from decisions, and from the clock.
  'dispatch-effects': { get: [effects], change: [effects], list: [PENDING_EFFECTS] },
  'run-payments': {
    get: [members],
    create: [runs],
    // What is held goes on, or is held because the bank does not take it.
    change: [claims, runs, payments],
    list: [indexes.paymentRuns, indexes.payments(any)],
  },
  'seal-ledger': {
    // What was set aside in a month before the closed one.
    get: [claims],
    query: [ledgerMonths, chain],
    create: [chainHead, chain, ledgerMonths],
    change: [chainHead, ledgerMonths],
    list: [indexes.ledger(any)],
  },

  // What erases, behind no door: only the clock wakes it.
  'apply-retention': {
    get: [members, households, tasks, coachings, aidEntries, loans, recoveryCases],
    query: [members, claims, runs],
    change: [claims, erasures, payments, runs],
    remove: [claims, members, households, tasks, coachings, aidEntries, loans, recoveryCases],
    list: [indexes.claimsByStatus(any), indexes.erasing, indexes.openErasures],
  },

  watch: {
    query: [envelopes],
    list: [indexes.claimsByStatus(any), indexes.envelopes, indexes.paymentRuns],
  },

  // The doors.
  'web-members': {
    get: [...visitors.get, ...facts.get, aidPlaces, cohorts, news, recoveryCases],
    query: [...visitors.query, ...facts.query, claims, seats, trainings],
    // Members' claims are listed beside the member.
    create: [
      ...[
        ...visitors.create,
        claims,
        members,
        coaches,
        fingerprints,
        requests,
        seats,
        sessions,
        trainings,
        effects,
      ],
      ...[claimLists, erasures, subscriptions, subscribers],
    ],
    change: [...visitors.change, aidEntries, aidMatches, claims, coaches, coachings, fingerprints],
    remove: [aidPlaces, sessions, subscriptions, subscribers],
    check: [aidEntries, fingerprints],
    list: [
      ...facts.list,
      indexes.claimsByStatus(any),
      indexes.coachings(any),
      indexes.initiatives(any),
      indexes.news,
      indexes.openAid,
      indexes.trainings,
    ],
  },
  'web-listening': {
    get: [...visitors.get, heldCalls],
    query: [...visitors.query, askedCalls, heldCalls],
    create: [...visitors.create, askedCalls, listeningCalls, listeningRequests, effects],
    change: [...visitors.change, listeningCalls],
    remove: [heldCalls, listeningRequests],
  },
  'web-withdrawals': {
    get: [...visitors.get, ...papers.get],
    query: [...visitors.query, ...papers.query],
    create: [...visitors.create, requests, effects],
    change: [...visitors.change, claims, payments],
    list: papers.list,
  },
  'web-documents': {
    get: [...visitors.get, ...papers.get],
    query: [...visitors.query, ...papers.query, queues],
    // What is known of a document stands with its claim.
    create: [...visitors.create, claims, requests],
    change: [...visitors.change, claims],
    list: papers.list,
  },
  'web-approvals': {
    get: [...visitors.get, ...papers.get, orders],
    query: [...visitors.query, ...papers.query, members],
    // Clients answer here what they will pay.
    create: [...visitors.create, receipts, references, effects],
    change: [...visitors.change, claims, pledges, recoveryCases, tasks],
    list: [...papers.list, indexes.openTasks(any)],
  },
  'web-finance': {
    get: visitors.get,
    query: [
      ...visitors.query,
      ...[activities, claims, distributions, envelopes, members, queues, roles, runs],
      ...[ledgerMonths, chain],
    ],
    create: [
      ...[...visitors.create, activities, clients, contracts, coordinators, households, members, orders],
      ...[claims, distributions, envelopes, generalLedger, receipts, references, reports, requests],
      ...[runs, bankFiles, bankEntries, unmatched, effects],
      ...[chainHead, chain, closedMonths, ledgerMonths],
    ],
    change: [
      ...visitors.change,
      ...[activities, clients, contracts, members, orders],
      ...[claims, distributions, envelopes, loans, pledges, recoveryCases],
      ...[payments, runs, receipts, unmatched],
      ...[chainHead, ledgerMonths],
    ],
    check: [closedMonths],
    // Pointers that lead to a record from another one.
    remove: [activities, coordinators, households, members],
    list: [
      indexes.claimsByStatus(any),
      indexes.distributions,
      indexes.envelopes,
      indexes.expectedReceipts,
      indexes.ledger(any),
      indexes.loans,
      indexes.openTasks(any),
      indexes.paymentRuns,
      indexes.payments(any),
      indexes.recoveryCases,
      indexes.reports('simulation'),
      indexes.unmatchedEntries(any),
    ],
  },
};
