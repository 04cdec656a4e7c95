/** What is noted of people who came in, went, or were refused: without who it was. */

export interface SecurityEvent {
  readonly event: 'refused' | 'signed-in' | 'sign-in-failed' | 'signed-out';
  readonly method: string;
  /** The route's pattern: `/tasks/:task`. */
  readonly route: string;
  readonly status: number;
  /** Of the problem: `forbidden`, `too-many-requests`. */
  readonly code?: string;
}
