/** What a function may do with which items of the table, in the words of the store: partitions by what is done there. */

import { indexes, keys } from '../platform/keys.ts';
import { lateEffectLists } from '../platform/store/late-effects.ts';
import { EFFECT_PREFIX } from '../platform/store/limits.ts';

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

export const any = '*';
export const members = keys.member(any).pk;
export const households = keys.household(any, any).pk;
export const activities = keys.activity(any).pk;
export const coordinators = keys.coordinator(any, any).pk;
export const clients = keys.client(any).pk;
export const contracts = keys.contract(any).pk;
export const orders = keys.order(any).pk;
export const staff = keys.staff(any).pk;
export const roles = keys.role(any, any).pk;
export const claims = keys.claim(any).pk;
export const fingerprints = keys.fingerprint(any).pk;
export const keptAnswers = keys.keptAnswer(any).pk;
export const tasks = keys.approvalTask(any).pk;
export const absences = keys.absence(any).pk;
export const gathered = keys.gatheredHead(any, any).pk;
export const drafts = keys.draft(any, any).pk;
export const envelopes = keys.envelope(any).pk;
export const queues = keys.queued(any, any).pk;
export const seats = keys.seats(any).pk;
export const trainings = keys.training(any).pk;
export const pledges = keys.pledge(any).pk;
export const payments = keys.payment(any).pk;
export const runs = keys.paymentRun(any).pk;
export const payrollFiles = keys.payrollFile(any).pk;
export const bankFiles = keys.bankFile(any).pk;
export const bankEntries = keys.bankEntry(any).pk;
export const loans = keys.loan(any).pk;
export const receipts = keys.expectedReceipt(any).pk;
export const references = keys.receiptReference(any).pk;
export const recoveryCases = keys.recoveryCase(any).pk;
export const distributions = keys.distribution(any).pk;
export const coaches = keys.coach(any).pk;
export const coachings = keys.coaching(any).pk;
export const cohorts = keys.cohort(any).pk;
export const aidEntries = keys.aidEntry(any).pk;
export const aidMatches = keys.aidMatch(any).pk;
export const aidPlaces = keys.aidPlace(any, any).pk;
export const claimLists = keys.listedClaim(any, any).pk;
export const listeningCalls = keys.listeningCall(any).pk;
export const askedCalls = keys.askedCall(any, any).pk;
export const heldCalls = keys.heldCall(any, any).pk;
export const listeningRequests = keys.listeningRequest(any).pk;
export const unmatched = keys.unmatchedEntry(any).pk;
export const news = keys.news(any).pk;
export const comments = keys.comment(any, any).pk;
export const commentPlaces = keys.commentPlace(any, any, 0).pk;
export const ownWords = keys.ownWords(any, any).pk;
export const subscriptions = keys.subscription(any).pk;
export const endedSubscriptions = keys.endedSubscription(any).pk;
export const subscribers = keys.subscriber(any).pk;
export const erasures = keys.erasure(any).pk;
export const retentionPlace = keys.retentionPlace().pk;
export const reports = keys.report(any).pk;
export const sessions = keys.session(any).pk;
/** When somebody's sessions were ended all together. */
export const endedSessions = keys.sessionsEnded(any).pk;
export const throttles = keys.throttle(any).pk;
/** Transfers that are of no claim. */
export const generalLedger = 'LEDGER#*';
/** Whoever books looks whether the month is closed. */
export const closedMonths = keys.ledgerClosed(any, 0).pk.replace(/0$/, any);
export const ledgerMonths = keys.ledgerMonth(any).pk;
export const chainHead = keys.chainHead().pk;
export const chain = keys.chainBlock(any, 0).pk;
export const effects = `${EFFECT_PREFIX}${any}`;

/** Which plans there are, and since when; and what each version says. */
export const policyList = keys.policyList().pk;
export const policyTexts = keys.policy(any).pk;

/** What only the payments path touches: payments, runs, and what banks said. */
export const paymentPartitions: readonly string[] = [payments, runs, bankFiles, bankEntries];

/** Who asks: a member, a coordinator, one of the staff, signed in or not; and wrong secrets, which are counted. */
export const visitors = {
  get: [members, staff, endedSessions],
  query: [coordinators],
  // A program's token is noted at its first use; whoever has lost a role is signed out.
  create: [sessions, throttles],
  change: [sessions, throttles],
  remove: [sessions],
};
/** What a case is decided on. */
export const facts = {
  get: [members, activities, clients, contracts, orders, loans],
  query: [members, households, activities, claimLists, queues],
  list: [indexes.pledges(any)],
};
/** What a claim's page shows besides the claim. */
export const papers = {
  get: [activities, clients, contracts],
  query: [claims],
  list: [indexes.pledges(any)],
};

/** Where the items of each list are: the index holds their keys alone. */
const behindLists: Readonly<Record<string, readonly string[]>> = {
  [indexes.sessions(any)]: [sessions],
  [indexes.claimsByStatus(any)]: [claims],
  [indexes.filedClaims(any)]: [members],
  [indexes.drafts]: [drafts],
  [indexes.losses(any)]: [activities],
  [indexes.reports(any)]: [reports],
  [indexes.openTasks(any)]: [tasks],
  [indexes.envelopes]: [envelopes],
  [indexes.ledger(any)]: [claims, loans, distributions, generalLedger],
  [indexes.pledges(any)]: [pledges],
  [indexes.payments(any)]: [payments],
  [indexes.paymentRuns]: [runs],
  [indexes.expectedReceipts]: [receipts],
  [indexes.recoveryCases]: [recoveryCases],
  [indexes.distributions]: [distributions],
  [indexes.unmatchedEntries(any)]: [unmatched],
  [indexes.loans]: [loans],
  [indexes.openAid]: [aidEntries],
  [indexes.trainings]: [trainings],
  [indexes.news]: [news],
  [indexes.moderation]: [comments],
  [indexes.initiatives(any)]: [claims],
  [indexes.coachings(any)]: [coachings],
  [indexes.cohorts(any)]: [cohorts],
  [indexes.runPayments(any)]: [payments],
  [indexes.members]: [members],
  [indexes.openErasures]: [erasures],
  [indexes.erasing]: [claims],
  [indexes.activities]: [activities],
  [indexes.staff]: [staff],
  ...Object.fromEntries(lateEffectLists.map((list) => [list, [effects]])),
};

/** @throws Error for a list of which it is not known where its items are */
export function behindList(list: string): readonly string[] {
  const found = Object.entries(behindLists).find(
    ([pattern]) => pattern === list || (pattern.endsWith(any) && list.startsWith(pattern.slice(0, -1))),
  );
  if (!found) throw new Error(`it is not known where the items of the list ${list} are`);
  return found[1];
}
