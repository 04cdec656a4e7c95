/** The stages that can be deployed, each with what sets it apart from the others. */
import type { FunctionName } from './functions.ts';

export interface StageSettings {
  /** Lower case; the stack is called `entraide-<name>`. */
  readonly name: string;
  /** The plan that the stage runs: `corona-2020`, or `corona-2020@YYYY-MM-DD` for an exercise from that day on. */
  readonly plan: string;
  /** In how many parts each envelope's counters are kept; more of them let more claims in at the same moment. */
  readonly envelopeShards: number;
  /** Whether the table, the documents and the people outlive the stack, which then cannot be deleted by mistake. */
  readonly keepsData: boolean;
  readonly logRetentionDays: 30 | 90 | 365;
  readonly mail: {
    /** `Name <address>`. */
    readonly from: string;
    /** The domain that is proved to be ours; without it the address alone is, which is enough to try things out. */
    readonly domain?: string;
    /**
     * Whether SES has said that the identity is proved: the user pools then send by it. Before that they cannot be made
     * with it, and send by Cognito's own mailer, about fifty a day.
     */
    readonly isProved: boolean;
  };
  /** For how long the password of an invitation holds; another can be sent. */
  readonly invitationDays: number;
  /** Whether those who work for the plan need a second factor, and their sign-ins are watched. */
  readonly secondFactorOfStaff: boolean;
  /** Who is told when something needs a person. */
  readonly alarmsTo: string;
  /** What a month may cost before somebody is told, in US dollars, which Amazon bills in. */
  readonly monthlyBudgetDollars: number;
  /** Where people reach the pages; without it, at the address that Amazon gives. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** What the HTTP API takes in before it answers 429. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** How many of a function may run at once; the others share what the account has. */
  readonly concurrency: Readonly<Partial<Record<FunctionName, number>>>;
  /** Whether documents are scanned for malware, which costs by the gigabyte. */
  readonly scansDocuments: boolean;
  /** Whether operators can have tokens without a browser, for checks of a stage that holds nobody's data. */
  readonly tokensForChecks: boolean;
}

const dev: StageSettings = {
  name: 'dev',
  plan: 'corona-2020@2026-11-01',
  envelopeShards: 2,
  keepsData: false,
  logRetentionDays: 30,
  mail: { from: 'Entraide essai <entraide-dev@example.org>', isProved: false },
  invitationDays: 7,
  secondFactorOfStaff: false,
  alarmsTo: 'entraide-dev@example.org',
  monthlyBudgetDollars: 50,
  throttle: { requestsPerSecond: 50, burst: 100 },
  concurrency: {},
  scansDocuments: false,
  tokensForChecks: true,
};

const prod: StageSettings = {
  name: 'prod',
  plan: 'corona-2020',
  envelopeShards: 16,
  keepsData: true,
  logRetentionDays: 365,
  mail: { from: 'Entraide <entraide@example.org>', domain: 'example.org', isProved: true },
  invitationDays: 30,
  secondFactorOfStaff: true,
  alarmsTo: 'operations@example.org',
  monthlyBudgetDollars: 500,
  throttle: { requestsPerSecond: 500, burst: 1000 },
  concurrency: { 'run-payments': 1, 'web-finance': 20, 'web-approvals': 50, 'web-members': 200 },
  scansDocuments: true,
  tokensForChecks: false,
};

const stages: readonly StageSettings[] = [dev, prod];

/**
 * @param plan runs another plan than the stage's own
 * @throws Error naming the stages there are
 */
export function findStage(name: string, plan?: string): StageSettings {
  const stage = stages.find((one) => one.name === name);
  if (!stage)
    throw new Error(`no stage is called ${name}; there are ${stages.map((one) => one.name).join(', ')}`);
  return plan === undefined ? stage : { ...stage, plan };
}
