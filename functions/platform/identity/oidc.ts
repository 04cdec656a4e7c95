/**
 * The identity port for any OpenID Connect provider: before it the wiring, which knows the provider; after it the
 * sessions, which keep what a sign-in found out.
 */
import { type Clock, systemClock } from '../clock.ts';
import { describeProvider, exchangeCode, startSignIn } from './authorization-code.ts';
import { type Identity, SignInRefused, type VerifiedToken } from './port.ts';
import type { OidcSettings } from './settings.ts';
import { openTokenVerifier } from './verify-token.ts';

/** @param clock real time; another one in tests only */
export function openOidcIdentity(settings: OidcSettings, clock: Clock = systemClock): Identity {
  const verifyBearer = openTokenVerifier(settings, clock);
  const provider = rememberSuccess(() => describeProvider(settings));
  return {
    verifyBearer,
    signIn: {
      start: async (wish) => startSignIn(await provider(), wish),
      async finish(answer, attempt) {
        const idToken = await exchangeCode(await provider(), answer, attempt);
        return requirePerson(await verifyBearer(idToken));
      },
    },
    signOutUrl: (returnUrl) => signOutUrl(settings, returnUrl),
  };
}

function requirePerson(verified: VerifiedToken | undefined): VerifiedToken {
  if (!verified) throw new SignInRefused('the identity token names nobody, or was not made for us');
  return verified;
}

function signOutUrl({ signOut, clientId }: OidcSettings, returnUrl: string): string | undefined {
  if (!signOut) return undefined;
  const url = new URL(signOut.url);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set(signOut.returnParameter, returnUrl);
  return url.href;
}

/** Does `work` once and shares its result; what fails is done again at the next call. */
function rememberSuccess<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}
