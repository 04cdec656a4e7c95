/** Where every kind of record stands in the one table; no other file spells a key. */
import type { Key } from './store/port.ts';

const key = (pk: string, sk: string): Key => ({ pk, sk });

export const keys = {
  member: (memberId: string) => key(`MEMBER#${memberId}`, 'MEMBER'),
  memberClaim: (memberId: string, claimId: string) => key(`MEMBER#${memberId}`, `CLAIM#${claimId}`),
  household: (householdId: string, memberId: string) => key(`HOUSEHOLD#${householdId}`, `MEMBER#${memberId}`),
  activity: (activityId: string) => key(`ACTIVITY#${activityId}`, 'ACTIVITY'),
  coordinator: (personId: string, activityId: string) =>
    key(`COORDINATOR#${personId}`, `ACTIVITY#${activityId}`),
  client: (clientId: string) => key(`CLIENT#${clientId}`, 'CLIENT'),
  contract: (contractId: string) => key(`CONTRACT#${contractId}`, 'CONTRACT'),
  memberContract: (memberId: string, contractId: string) =>
    key(`MEMBER#${memberId}`, `CONTRACT#${contractId}`),
  order: (orderId: string) => key(`ORDER#${orderId}`, 'ORDER'),
  activityOrder: (activityId: string, orderId: string) => key(`ACTIVITY#${activityId}`, `ORDER#${orderId}`),
  loss: (activityId: string, month: string) => key(`ACTIVITY#${activityId}`, `LOSS#${month}`),
  /** What the plan has posted to and from an Activité's account, as one figure. */
  activityBudget: (activityId: string) => key(`ACTIVITY#${activityId}`, 'BUDGET'),
  activityLoan: (activityId: string, loanId: string) => key(`ACTIVITY#${activityId}`, `LOAN#${loanId}`),
  staff: (personId: string) => key(`STAFF#${personId}`, 'STAFF'),
  role: (role: string, personId: string) => key(`ROLE#${role}`, `STAFF#${personId}`),

  /** A claim in a list that counts claims, such as a partner country's. */
  listedClaim: (list: string, claimId: string) => key(`LIST#${list}`, `CLAIM#${claimId}`),

  claim: (claimId: string) => key(`CLAIM#${claimId}`, 'CLAIM'),
  /** What the decision that stands was made from, so that it can be made again. */
  facts: (claimId: string) => key(`CLAIM#${claimId}`, 'FACTS'),
  /** How much of what was advanced for the claim has come back, source by source. */
  advances: (claimId: string) => key(`CLAIM#${claimId}`, 'ADVANCES'),
  document: (claimId: string, documentId: string) => key(`CLAIM#${claimId}`, `DOCUMENT#${documentId}`),
  /** A document that was made of the claim and kept; `state` is a digest of what it was made of. */
  paper: (claimId: string, documentId: string, state: string) =>
    key(`CLAIM#${claimId}`, `PAPER#${documentId}#${state}`),
  /** How many documents the claim may still get, as a counter. */
  documentPlaces: (claimId: string) => key(`CLAIM#${claimId}`, 'DOCUMENTS'),
  /** A technical failure of a journey that the operators were told of. */
  referral: (claimId: string, machine: string, occasion: string) =>
    key(`CLAIM#${claimId}`, `REFERRAL#${machine}#${occasion}`),
  /** Something that may be claimed once; `fingerprint` is a digest. */
  fingerprint: (fingerprint: string) => key(`ONCE#${fingerprint}`, 'ONCE'),
  /** The answer to a request that may come twice; `name` is a digest of the key and its holder. */
  keptAnswer: (name: string) => key(`IDEMPOTENCY#${name}`, 'REQUEST'),
  /** From when to when somebody is away, and who decides meanwhile. */
  absence: (personId: string) => key(`ABSENCE#${personId}`, 'ABSENCE'),
  /** A form that somebody began, beside the person. */
  draft: (personId: string, measureId: string) => key(`DRAFTS#${personId}`, `DRAFT#${measureId}`),
  approvalTask: (taskId: string) => key(`TASK#${taskId}`, 'TASK'),

  /** What every version of every plan is. */
  policyList: () => key('POLICIES', 'LIST'),
  policy: (version: string) => key(`POLICY#${version}`, 'POLICY'),
  policyMeasure: (version: string, measureId: string) => key(`POLICY#${version}`, `MEASURE#${measureId}`),

  envelope: (envelopeId: string) => key(`ENVELOPE#${envelopeId}`, 'ENVELOPE'),
  envelopeShard: (envelopeId: string, shard: number) =>
    key(`ENVELOPE#${envelopeId}`, `SHARD#${String(shard).padStart(3, '0')}`),
  voteDocument: (envelopeId: string, documentId: string) =>
    key(`ENVELOPE#${envelopeId}`, `DOCUMENT#${documentId}`),
  queued: (envelopeId: string, place: string) => key(`QUEUE#${envelopeId}`, place),
  /** How many seats there still are of something, as a counter; beside it who has one. */
  seats: (seatsId: string) => key(`SEATS#${seatsId}`, 'SEATS'),
  takenSeat: (seatsId: string, claimId: string) => key(`SEATS#${seatsId}`, `TAKEN#${claimId}`),
  transfer: (owner: string, transferId: string) => key(owner, `TRANSFER#${transferId}`),
  claimLedger: (claimId: string) => `CLAIM#${claimId}`,
  /** The months that are closed, or being closed, all together. */
  ledgerMonth: (month: string) => key('LEDGERMONTHS', `MONTH#${month}`),
  /** Balances at the end of a closed month, in parts. */
  ledgerBalances: (month: string, part: number) =>
    key('LEDGERMONTHS', `BALANCES#${month}#${String(part).padStart(5, '0')}`),
  /** Stands there once nothing can be booked into the month any more; in parts, so that no booking waits for another. */
  ledgerClosed: (month: string, part: number) => key(`LEDGERCLOSED#${month}#${part}`, 'CLOSED'),
  /** The end of the chain over the ledger's entries. */
  chainHead: () => key('LEDGERCHAIN', 'HEAD'),
  /** A block of entries of one month; numbers go through all months. */
  chainBlock: (month: string, block: number) =>
    key(`LEDGERCHAIN#${month}`, `BLOCK#${String(block).padStart(9, '0')}`),

  /** What a client promised to bear of a contract or an order. */
  pledge: (pledgeId: string) => key(`PLEDGE#${pledgeId}`, 'PLEDGE'),

  payment: (paymentId: string) => key(`PAYMENT#${paymentId}`, 'PAYMENT'),
  paymentRun: (runId: string) => key(`RUN#${runId}`, 'RUN'),
  payrollFile: (digest: string) => key(`PAYROLLFILE#${digest}`, 'PAYROLLFILE'),
  bankFile: (digest: string) => key(`BANKFILE#${digest}`, 'BANKFILE'),
  bankEntry: (entryKey: string) => key(`BANKENTRY#${entryKey}`, 'BANKENTRY'),
  /** What was told of bookings of one amount in one week; `name` is a digest. */
  toldBookings: (name: string) => key(`BANKENTRY#${name}`, 'TOLD'),
  loan: (loanId: string) => key(`LOAN#${loanId}`, 'LOAN'),
  expectedReceipt: (receiptId: string) => key(`RECEIPT#${receiptId}`, 'RECEIPT'),
  /** Leads from a structured reference to the receipt that it was given out for. */
  receiptReference: (reference: string) => key(`REFERENCE#${reference}`, 'REFERENCE'),
  recoveryCase: (caseId: string) => key(`RECOVERY#${caseId}`, 'RECOVERY'),
  distribution: (distributionId: string) => key(`DISTRIBUTION#${distributionId}`, 'DISTRIBUTION'),
  /** The shares of some Activités, and further on what became of them. */
  distributionPart: (distributionId: string, kind: 'SHARES' | 'POSTED', part: number) =>
    key(`DISTRIBUTION#${distributionId}`, `${kind}#${String(part).padStart(6, '0')}`),
  /** What of a receipt of public money is in distributions already. */
  receiptShared: (receiptId: string) => key(`RECEIPT#${receiptId}`, 'SHARED'),
  coaching: (coachingId: string) => key(`COACHING#${coachingId}`, 'COACHING'),
  cohort: (cohortId: string) => key(`COHORT#${cohortId}`, 'COHORT'),
  coach: (personId: string) => key(`COACH#${personId}`, 'COACH'),
  /** How many places the coach still has, as a counter. */
  coachPlaces: (personId: string) => key(`COACH#${personId}`, 'PLACES'),
  news: (newsId: string) => key(`NEWS#${newsId}`, 'NEWS'),
  /** Words under the news; ids of later ones sort behind those of earlier ones. */
  comment: (newsId: string, commentId: string) => key(`DEBATE#${newsId}`, `COMMENT#${commentId}`),
  /** One of the comments that a person may write on a day. */
  commentPlace: (personId: string, day: string, place: number) =>
    key(`COMMENTPLACE#${personId}`, `${day}#${String(place).padStart(4, '0')}`),
  /** Leads from a person to what they wrote for everybody to read; `what` says of which kind it is, and its id. */
  ownWords: (personId: string, what: string) => key(`WORDS#${personId}`, what),
  /** Somebody who gets news by mail; all together, so that they can be written to in order. */
  subscription: (subscriptionId: string) => key('SUBSCRIPTIONS', `SUBSCRIPTION#${subscriptionId}`),
  /** Says that a subscription was ended; `digest` is of its id. */
  endedSubscription: (digest: string) => key(`UNSUBSCRIBED#${digest}`, 'ENDED'),
  /** Leads from a person to their subscription. */
  subscriber: (personId: string) => key(`SUBSCRIBER#${personId}`, 'SUBSCRIPTION'),
  /** What follows a granted initiative, beside its claim. */
  initiative: (claimId: string) => key(`CLAIM#${claimId}`, 'INITIATIVE'),
  aidEntry: (entryId: string) => key(`AID#${entryId}`, 'ENTRY'),
  aidMatch: (matchId: string) => key(`AIDMATCH#${matchId}`, 'MATCH'),
  /** An open entry among those of the same kind, language and place; `point` is a digest. */
  aidPlace: (point: string, entryId: string) => key(`AIDPLACE#${point}`, `ENTRY#${entryId}`),
  /** The listening line: nothing outside of its own functions reads these partitions. */
  listeningCall: (callId: string) => key(`LISTENING#CALL#${callId}`, 'CALL'),
  askedCall: (personId: string, callId: string) => key(`LISTENING#OWNER#${personId}`, `CALL#${callId}`),
  heldCall: (listenerId: string, callId: string) => key(`LISTENING#LISTENER#${listenerId}`, `CALL#${callId}`),
  listeningRequest: (requestKey: string) => key(`LISTENING#REQUEST#${requestKey}`, 'REQUEST'),
  training: (trainingId: string) => key(`TRAINING#${trainingId}`, 'TRAINING'),
  attendance: (trainingId: string, claimId: string) => key(`TRAINING#${trainingId}`, `ATTENDANCE#${claimId}`),
  unmatchedEntry: (entryId: string) => key(`UNMATCHED#${entryId}`, 'UNMATCHED'),
  report: (reportId: string) => key(`REPORT#${reportId}`, 'REPORT'),
  /** How far a report is, and what it has gathered. */
  reportWork: (reportId: string) => key(`REPORT#${reportId}`, 'WORK'),
  /** The last report of a kind that was finished, for everybody who may read it. */
  publishedReport: (kind: string) => key(`REPORT#published-${kind}`, 'REPORT'),

  /** A person's wish that what is held about them is erased. */
  erasure: (personId: string) => key(`ERASURE#${personId}`, 'ERASURE'),

  /** How far the last run that erases what is over has looked. */
  retentionPlace: () => key('RETENTION', 'PLACE'),

  /** Mails of a kind to one person that wait to go out as one; `HEAD` sorts before them. */
  gatheredHead: (personId: string, kind: string) => key(`GATHERED#${personId}#${kind}`, 'HEAD'),
  gatheredMail: (personId: string, kind: string, mailId: string) =>
    key(`GATHERED#${personId}#${kind}`, `MAIL#${mailId}`),

  session: (digest: string) => key(`SESSION#${digest}`, 'SESSION'),
  /** When a person's sessions were last ended all together. */
  sessionsEnded: (personId: string) => key(`SESSIONS#${personId}`, 'ENDED'),
  /** How often somebody did something lately; `digest` is of the limit and its holder. */
  throttle: (digest: string) => key(`THROTTLE#${digest}`, 'LEVEL'),
  /** Says that the demonstration was loaded whole. */
  demonstration: () => key('DEMONSTRATION', 'LOADED'),
} as const;

/** Partitions of the one secondary index. */
export const indexes = {
  /** One person's sessions, in the order in which they began. */
  sessions: (personId: string) => `SESSIONS#${personId}`,
  claimsByStatus: (status: string) => `CLAIMS#${status}`,
  /** Claims in the order of filing, by the month: `FILED#2020-04`. */
  filedClaims: (month: string) => `FILED#${month}`,
  /** Drafts in the order in which they expire. */
  drafts: 'DRAFTS',
  /** People for whom mails are gathered, by when these go out. */
  gathered: 'GATHERED',
  /** The register of losses by month. */
  losses: (month: string) => `LOSSES#${month}`,
  reports: (kind: string) => `REPORTS#${kind}`,
  openTasks: (personId: string) => `TASKS#${personId}`,
  envelopes: 'ENVELOPES',
  /** Transfers of one month, `2020-04`. */
  ledger: (month: string) => `LEDGER#${month}`,
  /** Pledges for one contract or order: `contract:K-1`. */
  pledges: (subject: string) => `PLEDGES#${subject}`,
  payments: (state: string) => `PAYMENTS#${state}`,
  paymentRuns: 'RUNS',
  expectedReceipts: 'RECEIPTS',
  recoveryCases: 'RECOVERY',
  distributions: 'DISTRIBUTIONS',
  unmatchedEntries: (state: string) => `UNMATCHED#${state}`,
  loans: 'LOANS',
  openAid: 'AID',
  trainings: 'TRAININGS',
  news: 'NEWS',
  /** Comments that somebody has to decide about, the oldest first. */
  moderation: 'MODERATION',
  initiatives: (state: string) => `INITIATIVES#${state}`,
  /** Accompaniments of a coach; of nobody: those who wait for one. */
  coachings: (coachId: string) => `COACHINGS#${coachId}`,
  /** Open cohorts of a sector and language: `music#fr`. */
  cohorts: (line: string) => `COHORTS#${line}`,
  runPayments: (runId: string) => `RUN#${runId}`,
  members: 'MEMBERS',
  /** Wishes that still have something to wait for. */
  openErasures: 'ERASURES',
  /** Claims whose parts are being erased. */
  erasing: 'ERASING',
  activities: 'ACTIVITIES',
  staff: 'STAFF',
} as const;
