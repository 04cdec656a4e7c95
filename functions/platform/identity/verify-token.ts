/** Verifies bearer tokens, remembering the good ones: before it every request of the API; after it the registers. */
import { hash } from 'node:crypto';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { staffSchema } from '../../../workflows/registers/records.ts';
import type { Clock } from '../clock.ts';
import { TransientFailure } from '../failures.ts';
import type { VerifiedToken } from './port.ts';
import type { OidcSettings } from './settings.ts';

/** Longer than any provider makes them; what is longer is not worth a signature check. */
const MAXIMUM_LENGTH = 8_192;
const REMEMBERED_TOKENS = 10_000;
/** A key that the provider took back counts no longer than this. */
const REMEMBERED_SECONDS = 3_600;
const KEYS_TIMEOUT_MILLISECONDS = 5_000;

interface Remembered {
  readonly verified: VerifiedToken;
  readonly untilSeconds: number;
}

/**
 * @returns a function from a token to the person whom it names, or undefined when it is not good for us. The same
 *   token again costs one SHA-256 until it expires; the tokens themselves are not kept.
 */
export function openTokenVerifier(settings: OidcSettings, clock: Clock) {
  const remembered = new Map<string, Remembered>();
  const verify = readTokens(settings, clock);

  return async (token: string): Promise<VerifiedToken | undefined> => {
    if (token.length > MAXIMUM_LENGTH) return undefined;
    const digest = hash('sha256', token, 'base64');
    const nowSeconds = clock.now() / 1000;
    const known = remembered.get(digest);
    if (known && nowSeconds < known.untilSeconds) return known.verified;
    remembered.delete(digest);
    const payload = await verify(token);
    const personId = payload && personIdOf(payload, settings);
    if (!payload || personId === undefined) return undefined;
    const verified = { personId, ...sessionOf(payload) };
    const untilSeconds = Math.min(payload.exp ?? 0, nowSeconds + REMEMBERED_SECONDS);
    remembered.set(digest, { verified, untilSeconds });
    if (remembered.size > REMEMBERED_TOKENS) forgetOldest(remembered);
    return verified;
  };
}

function forgetOldest(remembered: Map<string, Remembered>): void {
  for (const digest of remembered.keys()) {
    remembered.delete(digest);
    return;
  }
}

function readTokens({ issuer, algorithms, keys }: OidcSettings, clock: Clock) {
  const findKey =
    'jwks' in keys
      ? createLocalJWKSet(keys.jwks)
      : createRemoteJWKSet(new URL(keys.jwksUri), { timeoutDuration: KEYS_TIMEOUT_MILLISECONDS });
  return async (token: string): Promise<JWTPayload | undefined> => {
    try {
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        algorithms: [...algorithms],
        requiredClaims: ['exp'],
        currentDate: new Date(clock.now()),
      });
      return payload;
    } catch (error) {
      if (isAboutToken(error)) return undefined;
      throw new TransientFailure('the keys of the identity provider cannot be read', { cause: error });
    }
  };
}

const aboutToken = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JWSSignatureVerificationFailed,
];

function isAboutToken(error: unknown): boolean {
  return aboutToken.some((kind) => error instanceof kind);
}

const personIdField = staffSchema.shape.personId;

function personIdOf(payload: JWTPayload, { clientId, personIdClaims }: OidcSettings): string | undefined {
  if (!isForUs(payload, clientId)) return undefined;
  const claim = personIdClaims.find((name) => payload[name] !== undefined);
  return claim === undefined ? undefined : personIdField.safeParse(payload[claim]).data;
}

/**
 * Which sign-in a token comes from. Cognito gives all tokens of a sign-in, refreshed ones too, one `origin_jti` and one
 * `auth_time`; elsewhere it is `sid`, or each token is for itself.
 */
function sessionOf({ sid, origin_jti: origin, jti, auth_time: signedIn, iat, exp }: JWTPayload) {
  const session = [sid, origin, jti].find((claim) => typeof claim === 'string');
  const seconds = [signedIn, iat].find((claim) => typeof claim === 'number');
  return {
    ...(typeof session === 'string' && { session }),
    ...(typeof seconds === 'number' && { signedInAt: Math.round(seconds * 1000) }),
    ...(exp !== undefined && { expiresAt: exp * 1000 }),
  };
}

/** Cognito's access tokens have no `aud`; `client_id` says to which application they were given. */
function isForUs({ aud, client_id: client }: JWTPayload, clientId: string): boolean {
  if (aud === undefined) return client === clientId;
  return Array.isArray(aud) ? aud.includes(clientId) : aud === clientId;
}
