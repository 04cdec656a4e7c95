/** What is woken by the clock, by the stream of the table or by S3, and what of the table it may touch; `entries/` has each. */
import { indexes } from '../platform/keys.ts';
import { lateEffectLists } from '../platform/store/late-effects.ts';
import {
  activities,
  aidEntries,
  any,
  chain,
  chainHead,
  claims,
  coachings,
  comments,
  contracts,
  coordinators,
  drafts,
  effects,
  envelopes,
  erasures,
  gathered,
  households,
  ledgerMonths,
  loans,
  members,
  news,
  ownWords,
  payments,
  queues,
  recoveryCases,
  reports,
  retentionPlace,
  roles,
  runs,
  staff,
  type TableAccess,
  tasks,
} from './table-access.ts';

export const scheduledFunctions = {
  'order-reports': { create: [reports, effects] },

  // What follows from decisions, and from the clock.
  'dispatch-effects': {
    get: [effects],
    // Mails that are too many at once wait to go out as one.
    create: [effects, gathered],
    change: [effects, gathered],
    check: [gathered],
    list: lateEffectLists,
  },
  // A document that has come, or was scanned, stands with its claim.
  'settle-documents': { get: [claims], change: [claims] },
  'run-payments': {
    // A line of a payroll file says of which contract or Activité the money is.
    get: [members, claims, activities, contracts],
    query: [roles, runs],
    create: [runs, effects],
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

  // What erases, behind no route: only the clock wakes it.
  'apply-retention': {
    get: [
      ...[members, households, staff, tasks, coachings, aidEntries, loans, recoveryCases],
      ...[comments, news, ownWords],
    ],
    query: [members, claims, coordinators, drafts, ownWords, runs],
    create: [effects, retentionPlace],
    change: [claims, drafts, erasures, payments, retentionPlace, runs],
    remove: [
      ...[claims, drafts, members, households, tasks, coachings, aidEntries, loans, recoveryCases],
      ...[comments, news, ownWords],
    ],
    list: [indexes.claimsByStatus(any), indexes.drafts, indexes.erasing, indexes.openErasures],
  },

  // A vote for a day to come moves its ceiling on that day.
  'count-votes': {
    get: [claims],
    query: [envelopes, queues],
    create: [effects],
    change: [envelopes],
    list: [indexes.envelopes],
  },

  watch: {
    query: [envelopes],
    list: [indexes.claimsByStatus(any), indexes.envelopes, indexes.paymentRuns],
  },
} as const satisfies Readonly<Record<string, TableAccess>>;

export type ScheduledFunctionName = keyof typeof scheduledFunctions;
export const scheduledFunctionNames = Object.keys(scheduledFunctions) as readonly ScheduledFunctionName[];
