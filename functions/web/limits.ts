/**
 * How often anybody may do what costs the system or helps a guesser. Secrets in links and cookies are 32 random
 * bytes, so no limit here keeps a guess from being right; they keep guessing from being worth anything as a load,
 * and make it visible. A right secret is let through whatever wrong ones came before it: otherwise the limits would
 * be a way to lock an approver out.
 */
import type { Limit } from '../platform/throttle/port.ts';

export const limits = {
  /**
   * Requests of one person that may change something. A program that decides on thousands of claims in an approver's
   * name, at 25 a second for as long as it takes, stays below it; one that repeats itself without end does not.
   */
  writesOfPerson: { name: 'writes-of-person', burst: 3_000, perMinute: 3_000 },
  /**
   * The same on the machine itself, where programs of the cooperative's own act in people's names as fast as they can:
   * loads, imports, checks. One of them may take a third of what the machine can do, not all of it.
   */
  writesOnThisMachine: { name: 'writes-on-this-machine', burst: 30_000, perMinute: 30_000 },
  /**
   * The same of an address from which nobody signed in: approvers and clients behind links in mails, a whole office
   * of them at one address.
   */
  writesOfAddress: { name: 'writes-of-address', burst: 3_000, perMinute: 3_000 },
  /** Each sign-in that begins is kept for ten minutes: room for an office that comes in at nine. */
  signInStarts: { name: 'sign-in-starts', burst: 300, perMinute: 300 },
  /** Returns from the provider that fit no sign-in, or with a code that it refuses. People need one or two. */
  failedSignIns: { name: 'failed-sign-ins', burst: 30, perMinute: 10 },
  /** Bearer tokens that are not good. A program whose token has expired notices by the first answer. */
  wrongTokens: { name: 'wrong-tokens', burst: 100, perMinute: 20 },
  /** Wrong secrets for one link, such as one that a mail program has broken in two. */
  wrongSecretsOfLink: { name: 'wrong-secrets-of-link', burst: 20, perMinute: 2 },
  /** Wrong secrets for any link from one address: several people with old mails. */
  wrongSecrets: { name: 'wrong-secrets', burst: 200, perMinute: 20 },
} as const satisfies Record<string, Limit>;
