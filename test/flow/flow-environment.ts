/**
 * What a flow test needs beside the HTTP API, and what differs between a home on this machine and a deployed stack:
 * who one is, which mails were sent, and what time it is.
 */
export interface SentMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface FlowEnvironment {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Where the plan stands at another time than that of the tests' dates: what is sent and what comes back, moved. */
  readonly dates?: {
    toPlan(text: string): string;
    fromPlan(text: string): string;
  };
  /** A bearer token of the person. */
  tokenOf(personId: string): Promise<string>;
  /** Has the person sign in again before the next call: their sessions were ended. */
  signInAgain?(personId: string): void;
  /** Resolves once nothing goes on by itself any more. */
  settle(): Promise<void>;
  /** The mails to one address, or to anybody, oldest first, once everything has settled. */
  mails(to?: string): Promise<readonly SentMail[]>;
  /** Moves the plan's clock ahead by an ISO 8601 duration; resolves once everything due has run. */
  advance(duration: string): Promise<void>;
  close(): Promise<void>;
}
