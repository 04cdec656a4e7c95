/**
 * The one table of steps: every state that calls a function, by its name in the definitions; the subject whose step
 * it is (`functions/<subject>/steps/<state>.ts`), and what of the table it may touch. The embedded runtime, the
 * bundles, the stack's functions and their grants are made from it.
 */
import { indexes, keys } from '../platform/keys.ts';
import * as items from './table-access.ts';

export interface Step extends items.TableAccess {
  /** The folder of the subject in `functions/`. */
  readonly subject: string;
}

/** Setting seats and money aside, and lining up for them. */
const reserving = {
  create: [items.claims, items.queues, items.seats, items.effects],
  change: [items.claims, items.envelopes, items.seats],
  remove: [items.queues],
  check: [items.closedMonths],
};

export const steps = {
  // A claim. Transfers stand with their claim.
  CheckEligibility: {
    subject: 'claims',
    ...items.facts,
    get: [...items.facts.get, items.staff, items.trainings],
    // What was decided on stands with its claim, and so do its documents.
    query: [...items.facts.query, items.claims, items.envelopes],
    ...reserving,
    // The first claim of all makes the envelopes.
    create: [...reserving.create, items.envelopes, items.policyList, items.policyTexts],
    list: [...items.facts.list, indexes.envelopes],
  },
  AskMember: {
    subject: 'claims',
    get: [items.members, items.staff],
    create: [items.effects],
    change: [items.claims],
  },
  ReserveFunds: {
    subject: 'claims',
    get: [items.members],
    query: [items.envelopes, items.queues],
    ...reserving,
  },
  WaitForFunds: {
    subject: 'claims',
    get: [items.seats],
    query: [items.envelopes, items.queues],
    create: [items.effects],
    change: [items.claims],
  },
  RequestApproval: {
    subject: 'approvals',
    get: [items.members, items.activities, items.contracts, items.staff, items.absences],
    query: [items.members, items.coordinators, items.roles],
    create: [items.tasks, items.effects],
    change: [items.claims, items.tasks],
  },
  RequestPayment: {
    subject: 'payments',
    get: [items.members],
    // What stays inside the books is posted at once.
    create: [items.activities, items.claims, items.payments, items.effects],
    change: [items.activities, items.claims, items.envelopes],
    check: [items.closedMonths],
  },
  CloseClaim: {
    subject: 'claims',
    get: [items.members, items.staff, items.queues],
    // What came back and was not asked for again goes to whoever had paid it.
    query: [items.claims, items.queues],
    create: [items.activities, items.claims, items.effects],
    change: [items.activities, items.claims, items.envelopes, items.fingerprints, items.seats, items.tasks],
    remove: [items.queues, items.seats],
    check: [items.claims, items.closedMonths],
  },
  ReferToOperator: {
    subject: 'claims',
    get: [items.queues],
    query: [items.queues, items.roles],
    create: [items.effects],
    change: [items.claims, items.tasks],
    remove: [items.queues],
  },

  // A loan, and a financing by third parties.
  StartLoan: {
    subject: 'loans',
    get: [items.members],
    create: [items.activities, items.claims, items.loans, items.effects],
    change: [items.fingerprints],
    check: [items.closedMonths],
  },
  CollectInstalments: {
    subject: 'loans',
    get: [items.members],
    query: [items.queues, items.roles],
    create: [items.claims, items.effects],
    change: [items.activities, items.envelopes, items.loans],
    check: [items.closedMonths],
  },
  AwaitInstalment: { subject: 'loans', change: [items.loans] },
  CloseLoan: {
    subject: 'loans',
    get: [items.members, items.activities],
    create: [items.effects],
    change: [items.loans],
  },
  ExpectFinancing: {
    subject: 'financing',
    get: [items.members, items.activities, items.claims],
    create: [items.receipts, items.references, items.effects],
  },
  AwaitFinancing: {
    subject: 'financing',
    get: [items.members, items.activities, items.claims],
    create: [items.effects],
    change: [items.receipts],
  },
  CloseFinancing: {
    subject: 'financing',
    get: [items.members, items.activities, items.claims],
    create: [items.effects],
    change: [items.receipts],
  },
  ReferJourney: {
    subject: 'operations',
    query: [items.roles],
    create: [items.claims, items.effects],
  },

  // News, and the mails that bring them.
  PublishNews: {
    subject: 'news',
    get: [items.claims, items.members, items.staff],
    create: [items.news, items.ownWords],
  },
  SendNews: {
    subject: 'news',
    get: [items.members, items.staff],
    query: [items.subscriptions],
    create: [items.effects],
    change: [items.news],
  },

  // Accompaniment by a coach.
  MatchCoach: {
    subject: 'coaching',
    get: [items.members, items.claims, items.staff],
    query: [items.roles],
    create: [items.coaches, items.coachings, items.cohorts, items.effects],
    change: [items.coaches, items.coachings, items.cohorts],
    list: [indexes.cohorts(items.any)],
  },
  AwaitCoach: {
    subject: 'coaching',
    get: [items.members, items.coaches],
    query: [items.roles],
    create: [items.effects],
    change: [items.coachings],
  },
  FollowCoaching: {
    subject: 'coaching',
    get: [items.members, items.staff],
    create: [items.effects],
    change: [items.coaches, items.coachings],
  },
  AwaitSession: { subject: 'coaching', create: [items.effects], change: [items.coachings] },
  CloseCoaching: {
    subject: 'coaching',
    get: [items.members, items.claims, items.staff],
    create: [items.effects],
    change: [items.coaches, items.coachings, items.cohorts, items.fingerprints],
    list: [indexes.coachings(items.any)],
  },

  // The listening line, whose records no other function may touch.
  AssignListener: {
    subject: 'listening',
    get: [items.members, items.staff],
    query: [items.heldCalls, keys.role('listener', items.any).pk],
    create: [items.heldCalls, items.effects],
    change: [items.listeningCalls],
    remove: [items.heldCalls],
  },
  AwaitCall: { subject: 'listening', create: [items.effects], change: [items.listeningCalls] },
  ForgetCall: {
    subject: 'listening',
    get: [items.heldCalls, items.listeningRequests],
    change: [items.listeningCalls],
    remove: [items.heldCalls, items.listeningRequests],
  },

  // Initiatives, and what members do for each other.
  AwaitInitiative: { subject: 'initiatives', create: [items.effects], change: [items.claims] },
  FollowInitiative: {
    subject: 'initiatives',
    get: [items.members, items.staff],
    query: [items.members, items.coordinators, items.roles],
    create: [items.claims, items.effects],
    change: [items.claims],
  },
  SettleSecondPart: {
    subject: 'initiatives',
    get: [items.members, items.staff],
    query: [items.queues],
    create: [items.claims, items.payments, items.effects],
    change: [items.claims, items.envelopes],
    check: [items.closedMonths],
  },
  OpenAidEntry: {
    subject: 'mutual-aid',
    get: [items.members, items.claims],
    query: [items.aidPlaces],
    create: [items.aidEntries, items.aidMatches, items.aidPlaces, items.effects],
    change: [items.aidEntries],
  },
  AwaitAidEnd: { subject: 'mutual-aid', change: [items.aidEntries] },
  CloseAidEntry: {
    subject: 'mutual-aid',
    get: [items.members, items.aidPlaces],
    create: [items.effects],
    change: [items.aidEntries],
    remove: [items.aidPlaces],
  },

  // What clients still owe, and public money that is shared.
  OpenRecoveryCase: {
    subject: 'recovery',
    get: [items.activities, items.claims, items.clients, items.contracts, items.orders],
    query: [items.claims],
    create: [items.pledges, items.recoveryCases],
    list: [indexes.pledges(items.any)],
  },
  InviteClient: { subject: 'recovery', create: [items.effects], change: [items.recoveryCases] },
  AwaitClientPayment: { subject: 'recovery', create: [items.effects], change: [items.recoveryCases] },
  FollowUpRecovery: {
    subject: 'recovery',
    query: [items.roles],
    create: [items.effects],
    change: [items.recoveryCases],
  },
  CloseRecoveryCase: {
    subject: 'recovery',
    get: [items.members, items.activities, items.recoveryCases],
    create: [items.effects],
  },
  SendGatheredMails: {
    subject: 'mails',
    // What was decided meanwhile needs nobody any more.
    get: [items.tasks],
    query: [items.gathered],
    create: [items.effects],
    change: [items.gathered],
    remove: [items.gathered],
  },
  ReferStoppedJourney: { subject: 'operations', query: [items.roles], create: [items.effects] },
  ApproveDistribution: {
    subject: 'distributions',
    query: [items.roles],
    create: [items.effects],
    change: [items.distributions],
  },
  PostShares: {
    subject: 'distributions',
    query: [items.claims, items.queues],
    create: [items.claims, items.distributions, items.generalLedger],
    change: [items.claims, items.distributions, items.envelopes],
    check: [items.closedMonths],
    list: [indexes.claimsByStatus(items.any)],
  },
  CloseDistribution: {
    subject: 'distributions',
    query: [items.roles],
    create: [items.effects],
    change: [items.distributions],
  },

  // Reports over all claims, which read much and write nothing else.
  GatherReport: {
    subject: 'reports',
    get: [
      ...[...items.facts.get, items.staff, items.claims, items.seats, items.trainings],
      ...[items.chainHead, items.ledgerMonths, items.payments],
    ],
    query: [
      ...[items.members, items.households, items.activities, items.envelopes, items.queues],
      // The audit: entries of claims, the chain, what closed months came to.
      ...[items.claims, items.chain],
    ],
    create: [items.reports],
    change: [items.reports],
    remove: [items.reports],
    list: [
      ...items.facts.list,
      indexes.filedClaims(items.any),
      indexes.losses(items.any),
      indexes.envelopes,
      indexes.expectedReceipts,
      indexes.ledger(items.any),
      indexes.loans,
      indexes.recoveryCases,
    ],
  },
} as const satisfies Readonly<Record<string, Step>>;
