/** What has to be known of an OpenID Connect provider; made by the wiring of each home, read by the adapter. */
import type { JSONWebKeySet } from 'jose';

/** Signatures by a private key only: with a shared secret, whoever can verify could sign as well. */
export type SigningAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

export interface OidcSettings {
  /** Exactly as in the tokens' `iss`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string;
  /** The algorithms with which the provider signs; a token signed otherwise is refused. */
  readonly algorithms: readonly [SigningAlgorithm, ...SigningAlgorithm[]];
  /** The first of these claims that a token has names the person. The person must not be able to change it. */
  readonly personIdClaims: readonly string[];
  /** The provider's public keys, or where they are. */
  readonly keys: { readonly jwks: JSONWebKeySet } | { readonly jwksUri: string };
  /** Absent: read from the provider's discovery document at the first sign-in. */
  readonly endpoints?: { readonly authorization: string; readonly token: string };
  /** Where the provider's own session ends, with the name of the parameter that says where to go next. */
  readonly signOut?: { readonly url: string; readonly returnParameter: string };
}

export interface CognitoPool {
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** The pool's sign-in pages, `https://plan.auth.eu-west-1.amazoncognito.com`. */
  readonly domainUrl: string;
  /**
   * Where the pool keeps the register's id of a person: as the user name, or in `custom:person_id`, which the app
   * client must not be allowed to write. Access tokens carry the user name alone, unless a trigger adds the claim.
   */
  readonly personIdIn: 'username' | 'custom:person_id';
  /** Another address of the service, for an emulator; default Amazon's. */
  readonly serviceUrl?: string;
}

export function cognitoSettings(pool: CognitoPool): OidcSettings {
  const service = pool.serviceUrl ?? `https://cognito-idp.${pool.region}.amazonaws.com`;
  const issuer = `${service}/${pool.userPoolId}`;
  return {
    issuer,
    clientId: pool.clientId,
    ...(pool.clientSecret !== undefined && { clientSecret: pool.clientSecret }),
    algorithms: ['RS256'],
    personIdClaims: pool.personIdIn === 'username' ? ['cognito:username', 'username'] : ['custom:person_id'],
    keys: { jwksUri: `${issuer}/.well-known/jwks.json` },
    // Cognito has its own logout endpoint instead of OpenID Connect's.
    signOut: { url: `${pool.domainUrl}/logout`, returnParameter: 'logout_uri' },
  };
}
