/** Bearer tokens of the local identity provider: before it `POST /local/tokens`, after it the same verification as for its identity tokens. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Clock } from '../../../functions/platform/clock.ts';
import type { OidcSettings } from '../../../functions/platform/identity/settings.ts';
import { type SigningKey, signingAlgorithm } from './signing-key.ts';

const TOKEN_SECONDS = 8 * 3_600;

/** A token that says that its bearer is this person, good for 8 hours of real time. */
export function issueToken(
  key: SigningKey,
  { issuer, clientId }: OidcSettings,
  realTime: Clock,
  personId: string,
): Promise<string> {
  // Not rounded: a token made right after its person's sessions were ended is newer than that.
  const nowSeconds = realTime.now() / 1000;
  return new SignJWT({ auth_time: nowSeconds })
    .setProtectedHeader({ alg: signingAlgorithm, kid: key.keyId, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject(personId)
    .setJti(randomUUID())
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + TOKEN_SECONDS)
    .sign(key.privateKey);
}
