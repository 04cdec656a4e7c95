/** The authorization code flow with PKCE, by openid-client: before it the sign-in page, after it the session. */
import type { Configuration } from 'openid-client';
import { PermanentFailure, TransientFailure } from '../failures.ts';
import { isLoopback } from '../loopback.ts';
import { type SignInAttempt, SignInRefused, type SignInWish } from './port.ts';
import type { OidcSettings } from './settings.ts';

const PROVIDER_TIMEOUT_SECONDS = 10;

/** Loaded at the first sign-in: most requests, and all of the API's, never need it. */
const loadClient = () => import('openid-client');

/** @throws TransientFailure when the discovery document is needed and cannot be had */
export async function describeProvider(settings: OidcSettings): Promise<Configuration> {
  const client = await loadClient();
  const { issuer, clientId, clientSecret, endpoints, algorithms } = settings;
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  const metadata = { id_token_signed_response_alg: algorithms[0] };
  // What counts is where the code is exchanged, whatever name the issuer goes by.
  const execute = isLoopback(endpoints?.token ?? issuer) ? [client.allowInsecureRequests] : [];
  if (!endpoints) {
    const options = { execute, timeout: PROVIDER_TIMEOUT_SECONDS };
    return client.discovery(new URL(issuer), clientId, metadata, authentication, options).catch(throwFailure);
  }
  const server = { issuer, authorization_endpoint: endpoints.authorization, token_endpoint: endpoints.token };
  const provider = new client.Configuration(server, clientId, metadata, authentication);
  provider.timeout = PROVIDER_TIMEOUT_SECONDS;
  for (const allow of execute) allow(provider);
  return provider;
}

export async function startSignIn(provider: Configuration, { returnUrl, language, again }: SignInWish) {
  const client = await loadClient();
  const attempt: SignInAttempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: returnUrl,
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    ...(language && { ui_locales: language, lang: language }),
    ...(again === true && { prompt: 'login' }),
  });
  return { url: url.href, attempt };
}

/**
 * The identity token, its claims checked against the attempt; its signature is the caller's to check.
 * @throws SignInRefused, TransientFailure or PermanentFailure
 */
export async function exchangeCode(
  provider: Configuration,
  answer: URL,
  attempt: SignInAttempt,
): Promise<string> {
  const client = await loadClient();
  const checks = {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
  };
  const tokens = await client.authorizationCodeGrant(provider, answer, checks).catch(throwFailure);
  return tokens.id_token ?? '';
}

const noAnswer = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
const wrongSettings = ['invalid_client', 'unauthorized_client', 'OAUTH_HTTP_REQUEST_FORBIDDEN'];

function throwFailure(cause: unknown): never {
  const { code, error } = cause as { code?: unknown; error?: unknown };
  if (wrongSettings.some((name) => name === error || name === code)) {
    throw new PermanentFailure('the identity provider does not know us by these settings', { cause });
  }
  // A connection that fails is a TypeError of fetch.
  if (cause instanceof TypeError || noAnswer.some((name) => name === code)) {
    throw new TransientFailure('the identity provider does not answer', { cause });
  }
  throw new SignInRefused('the identity provider did not confirm the sign-in', { cause });
}
