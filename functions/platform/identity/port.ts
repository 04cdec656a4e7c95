/**
 * The identity port: who sends a request, told by an OpenID Connect provider. Before it the sessions and the API;
 * behind it Cognito on AWS, the local provider on the embedded runtime. Both are reached through `oidc.ts`.
 *
 * The clock of this port is the real one on both runtimes, never the virtual clock: providers, browsers and bearer
 * tokens live in real time, and a virtual clock that jumps 30 days would sign everybody out in the middle of a
 * demonstration, while one that stands in 2020 would never let a stolen token expire.
 */
import type { Language } from '../../../workflows/language.ts';

export interface Identity {
  /**
   * The person whom a bearer token names, or undefined when the token is not good for us: wrong signature, key,
   * algorithm, issuer or audience, expired, not yet valid, or naming nobody. That the person exists is not checked.
   * @throws TransientFailure when the provider's keys cannot be had
   */
  verifyBearer(token: string): Promise<VerifiedToken | undefined>;
  readonly signIn: SignIn;
  /**
   * Whether a bearer token is given out for the asking, as on one machine: its person is taken to have just signed in for
   * as long as it holds.
   */
  readonly tokensAreFresh?: boolean;
  /** Whether those who work for the plan sign in apart, with a second factor; else everybody signs in alike. */
  readonly hasStaffSignIn?: boolean;
  /**
   * Where to send the browser after the end of our own session, so that the provider forgets it as well; undefined
   * when the provider keeps no session. `returnUrl`: the page to come back to, known to the provider.
   */
  signOutUrl(returnUrl: string, isStaffSignIn?: boolean): string | undefined;
}

export interface VerifiedToken {
  readonly personId: string;
  /** What the tokens of one sign-in have in common; absent when the provider does not say, then each is its own. */
  readonly session?: string;
  /** When the person signed in at the provider, in milliseconds; absent when the provider does not say. */
  readonly signedInAt?: number;
  /** Whether it comes from where those sign in who work for the plan; absent where there is no such place. */
  readonly isStaffSignIn?: boolean;
  /** When the token ends by itself, in milliseconds. */
  readonly expiresAt?: number;
}

/** The authorization code flow with PKCE, in two steps with the person at the provider in between. */
export interface SignIn {
  /**
   * Where to send the browser, and what to keep on our side until it comes back.
   * @throws TransientFailure when the provider does not answer
   */
  start(wish: SignInWish): Promise<{ readonly url: string; readonly attempt: SignInAttempt }>;
  /**
   * Exchanges the code that the browser brought back for the person's identity.
   * @param answer the return URL with the query that the provider added
   * @throws SignInRefused when the person gave up or the answer does not belong to the attempt
   * @throws TransientFailure when the provider does not answer
   */
  finish(answer: URL, attempt: SignInAttempt): Promise<VerifiedToken>;
}

export interface SignInWish {
  /** Where the provider sends the browser back to; registered there. */
  readonly returnUrl: string;
  /** The language for the provider's pages. */
  readonly language?: Language;
  /** Whether the provider has to ask again who it is, also of somebody whom it remembers. */
  readonly again?: boolean;
  /** Where there are two ways in. */
  readonly as?: 'member' | 'staff';
}

/** What ties the provider's answer to the browser that asked; never leaves our side. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** At which of two providers it began. */
  readonly as?: 'staff';
}

/** The sign-in did not take place; starting again may help. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}
