/** The functions of the program by the names of their folders, and the machines whose states they stand behind. */

/** The function behind each state that calls one, by the names in the places `${…}` of the definitions. */
export const taskFunctions = {
  CheckEligibility: 'check-eligibility',
  AskMember: 'ask-member',
  ReserveFunds: 'reserve-funds',
  WaitForFunds: 'wait-for-funds',
  RequestApproval: 'request-approval',
  RequestPayment: 'request-payment',
  CloseClaim: 'close-claim',
  ReferToOperator: 'refer-to-operator',

  StartLoan: 'start-loan',
  CollectInstalments: 'collect-instalments',
  AwaitInstalment: 'await-instalment',
  CloseLoan: 'close-loan',

  ExpectFinancing: 'expect-financing',
  AwaitFinancing: 'await-financing',
  CloseFinancing: 'close-financing',
  ReferJourney: 'refer-journey',

  PublishNews: 'publish-news',
  SendNews: 'send-news',

  MatchCoach: 'match-coach',
  AwaitCoach: 'await-coach',
  FollowCoaching: 'follow-coaching',
  AwaitSession: 'await-session',
  CloseCoaching: 'close-coaching',

  AwaitInitiative: 'await-initiative',
  FollowInitiative: 'follow-initiative',
  SettleSecondPart: 'settle-second-part',

  AssignListener: 'assign-listener',
  AwaitCall: 'await-call',
  ForgetCall: 'forget-call',

  OpenAidEntry: 'open-aid-entry',
  AwaitAidEnd: 'await-aid-end',
  CloseAidEntry: 'close-aid-entry',

  OpenRecoveryCase: 'open-recovery-case',
  InviteClient: 'invite-client',
  AwaitClientPayment: 'await-client-payment',
  FollowUpRecovery: 'follow-up-recovery',
  CloseRecoveryCase: 'close-recovery-case',
  ReferStoppedJourney: 'refer-stopped-journey',

  ApproveDistribution: 'approve-distribution',
  PostShares: 'post-shares',
  CloseDistribution: 'close-distribution',

  GatherReport: 'gather-report',
} as const;

export type TaskName = keyof typeof taskFunctions;
export const taskNames = Object.keys(taskFunctions) as readonly TaskName[];

/** The journeys by the names of their machines, which effects start; each has its definition in `workflows/`. */
export const machineNames = [
  'claim',
  'loan',
  'financing',
  'bulletin',
  'recovery',
  'coaching',
  'initiative',
  'listening',
  'mutual-aid',
  'distribution',
  'report',
] as const;
export type MachineName = (typeof machineNames)[number];

/** The doors: what people and programs reach through the HTTP API. */
export const doorNames = [
  'web-members',
  'web-withdrawals',
  'web-documents',
  'web-approvals',
  'web-finance',
  'web-listening',
] as const;
export type DoorName = (typeof doorNames)[number];

/** What is woken by the clock or by the table's stream. */
export const wokenNames = [
  'dispatch-effects',
  'run-payments',
  'order-reports',
  'apply-retention',
  'seal-ledger',
  'watch',
] as const;

export type FunctionName = (typeof taskFunctions)[TaskName] | (typeof wokenNames)[number] | DoorName;

export const functionNames: readonly FunctionName[] = [
  ...Object.values(taskFunctions),
  ...wokenNames,
  ...doorNames,
];
