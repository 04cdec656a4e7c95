/** The stages that can be deployed: what the cooperative sets for each, and what sets it apart in the program. */
import { type CooperativeSettings, readCooperative } from './cooperative.ts';

interface ProgramSettings {
  /** Lower case; the stack is called `entraide-<name>`. */
  readonly name: string;
  /** In how many parts each envelope's counters are kept; more of them let more claims in at the same moment. */
  readonly envelopeShards: number;
  /** Whether the table, the documents and the people outlive the stack, which then cannot be deleted by mistake. */
  readonly keepsData: boolean;
  readonly logRetentionDays: 30 | 90 | 365;
  /** For how long the password of an invitation holds; another can be sent. */
  readonly invitationDays: number;
  /** Whether those who work for the plan need a second factor, and their sign-ins are watched. */
  readonly secondFactorOfStaff: boolean;
  /** What the HTTP API takes in before it answers 429. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** Whether new code of pages and calls meets some requests before it meets all. */
  readonly rollsOutSlowly: boolean;
  /** Whether documents are scanned for malware, which costs by the gigabyte. */
  readonly scansDocuments: boolean;
  /** How many mails of a kind one person gets before others are gathered into one; a habit of each kind unless set. */
  readonly mailsOneByOne?: number;
  /** Whether operators can have tokens without a browser, for checks of a stage that holds nobody's data. */
  readonly tokensForChecks: boolean;
}

export type StageSettings = ProgramSettings & CooperativeSettings;

const dev: ProgramSettings = {
  name: 'dev',
  envelopeShards: 2,
  keepsData: false,
  logRetentionDays: 30,
  invitationDays: 7,
  secondFactorOfStaff: false,
  throttle: { requestsPerSecond: 50, burst: 100 },
  rollsOutSlowly: false,
  scansDocuments: false,
  // Whoever tries the stage out follows one link after the other.
  mailsOneByOne: 1000,
  tokensForChecks: true,
};

const prod: ProgramSettings = {
  name: 'prod',
  envelopeShards: 16,
  keepsData: true,
  logRetentionDays: 365,
  invitationDays: 30,
  secondFactorOfStaff: true,
  throttle: { requestsPerSecond: 500, burst: 1000 },
  rollsOutSlowly: true,
  scansDocuments: true,
  tokensForChecks: false,
};

const stages: readonly ProgramSettings[] = [dev, prod];

/**
 * @param plan runs another plan than the stage's own
 * @throws Error naming the stages there are, or what is wrong in `cooperative.json`
 */
export function findStage(name: string, plan?: string): StageSettings {
  const own = readCooperative();
  const stage = stages.find((one) => one.name === name);
  const settings = own[name];
  if (!stage || !settings)
    throw new Error(`no stage is called ${name}; there are ${stages.map((one) => one.name).join(', ')}`);
  return { ...settings, ...stage, ...(plan !== undefined && { plan }) };
}
