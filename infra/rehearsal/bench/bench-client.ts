/** What the bench does to the system under test, whichever side of HTTP it stands on. */
import type { BenchClaim } from './claims.ts';

/** The link of one approval, as it stands in a mail. */
export interface ApprovalLink {
  readonly taskId: string;
  readonly secret: string;
}

export interface BenchClient {
  /** Files the claim; resolves with its id once it is accepted. */
  file(claim: BenchClaim): Promise<string>;
  /** The links of the mails that came since the last call. */
  newLinks(): Promise<ApprovalLink[]>;
  approve(link: ApprovalLink): Promise<void>;
  /** One payment run of everything that is ready, released by a second person; undefined when nothing is. */
  pay(channel?: 'sepa' | 'payroll'): Promise<PaidRun | undefined>;
  /** Hands the bank's answer in. */
  importBankFile(xml: string): Promise<void>;
  /** Hands payroll's answer in. */
  importPayrollFile(csv: string): Promise<void>;
  status(claim: BenchClaim, claimId: string): Promise<string>;
  /** Resolves when the system has nothing left to do. */
  settle(): Promise<void>;
}

export interface PaidRun {
  /** Of confidential claims finance does not learn which they are: undefined. */
  readonly claimIds: readonly (string | undefined)[];
  /** The file for the bank. */
  readonly file: string;
}

/** The links in a mail's text. */
export function linksIn(text: string): ApprovalLink[] {
  return [...text.matchAll(/\/tasks\/([^?\s]+)\?token=([\w-]+)/g)].map(([, taskId = '', secret = '']) => ({
    taskId,
    secret,
  }));
}
