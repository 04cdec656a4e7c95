/**
 * Two providers as one: whoever works for the plan signs in where a second factor is demanded, everybody else at the
 * members'. Before it the two adapters, after it the sessions, which give the staff's roles to the first alone.
 */
import { decodeJwt } from 'jose';
import type { Identity, VerifiedToken } from './port.ts';

export interface TwoProviders {
  readonly members: Identity;
  readonly staff: Identity;
  /** The `iss` of the staff's tokens. */
  readonly staffIssuer: string;
}

export function joinProviders({ members, staff, staffIssuer }: TwoProviders): Identity {
  const strong = (verified: VerifiedToken): VerifiedToken => ({ ...verified, isStaffSignIn: true });
  return {
    async verifyBearer(token) {
      if (issuerOf(token) !== staffIssuer) return members.verifyBearer(token);
      const verified = await staff.verifyBearer(token);
      return verified && strong(verified);
    },
    signIn: {
      async start(wish) {
        if (wish.as !== 'staff') return members.signIn.start(wish);
        const { url, attempt } = await staff.signIn.start(wish);
        return { url, attempt: { ...attempt, as: 'staff' } };
      },
      async finish(answer, attempt) {
        if (attempt.as !== 'staff') return members.signIn.finish(answer, attempt);
        return strong(await staff.signIn.finish(answer, attempt));
      },
    },
    hasStaffSignIn: true,
    signOutUrl: (returnUrl, isStaff) => (isStaff ? staff : members).signOutUrl(returnUrl),
  };
}

/** Unverified: it only says who has to verify. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
