/** The code flow against a provider that answers well, badly or not at all. */
import { createHash } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../../functions/platform/failures.ts';
import { openOidcIdentity } from '../../../functions/platform/identity/oidc.ts';
import {
  type Identity,
  type SignInAttempt,
  SignInRefused,
} from '../../../functions/platform/identity/port.ts';
import { cognitoSettings } from '../../../functions/platform/identity/settings.ts';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

const returnUrl = 'https://plan.example/sign-in/callback';

let provider: FakeProvider;
let identity: Identity;
beforeEach(async () => {
  provider = await startFakeProvider();
  identity = openOidcIdentity(provider.settings);
});
afterEach(() => provider.close());

function comeBack(attempt: SignInAttempt, changes: Record<string, string> = {}): URL {
  const answer = new URL(returnUrl);
  answer.search = new URLSearchParams({ code: 'c0de', state: attempt.state, ...changes }).toString();
  return answer;
}

describe('starting', () => {
  it('leads to the provider with a challenge that only we can meet', async () => {
    const { url, attempt } = await identity.signIn.start({ returnUrl, language: 'nl' });
    expect(url.startsWith(`${provider.settings.issuer}/authorize?`)).toBe(true);
    const challenge = createHash('sha256').update(attempt.codeVerifier).digest('base64url');
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: 'entraide',
      response_type: 'code',
      redirect_uri: returnUrl,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ui_locales: 'nl',
      lang: 'nl',
    });
  });

  it('never uses anything twice', async () => {
    const [one, two] = [
      await identity.signIn.start({ returnUrl }),
      await identity.signIn.start({ returnUrl }),
    ];
    const values = [one, two].flatMap(({ attempt }) => Object.values(attempt));
    expect(new Set(values).size).toBe(6);
  });

  it('reads the provider’s addresses from its discovery document, again after a failure', async () => {
    const { endpoints: _, ...discovered } = provider.settings;
    const found = openOidcIdentity(discovered);
    const path = '/.well-known/openid-configuration';
    const [{ issuer }, { endpoints }] = [provider.settings, provider.settings];
    provider.answer(path, () => ({ status: 503, body: 'busy' }));
    await expect(found.signIn.start({ returnUrl })).rejects.toThrow(TransientFailure);
    const document = {
      issuer,
      authorization_endpoint: endpoints?.authorization,
      token_endpoint: endpoints?.token,
    };
    provider.answer(path, () => ({ status: 200, body: document }));
    await found.signIn.start({ returnUrl });
    const { url } = await found.signIn.start({ returnUrl });
    expect(url.startsWith(`${issuer}/authorize?`)).toBe(true);
    expect(provider.seen.filter((request) => request.path === path)).toHaveLength(2);
  });
});

describe('finishing', () => {
  it('exchanges the code for the person', async () => {
    const { attempt } = await identity.signIn.start({ returnUrl });
    provider.answer('/token', () => provider.tokens({ nonce: attempt.nonce }));
    await expect(identity.signIn.finish(comeBack(attempt), attempt)).resolves.toMatchObject({
      personId: 'nour',
    });
    const exchange = provider.seen.find(({ path }) => path === '/token');
    expect(exchange?.authorization).toBeUndefined();
    expect(Object.fromEntries(exchange?.form ?? [])).toEqual({
      grant_type: 'authorization_code',
      client_id: 'entraide',
      code: 'c0de',
      code_verifier: attempt.codeVerifier,
      redirect_uri: returnUrl,
    });
  });

  it('proves who we are where we have a secret', async () => {
    const secretive = openOidcIdentity({ ...provider.settings, clientSecret: 's3cret' });
    const { attempt } = await secretive.signIn.start({ returnUrl });
    provider.answer('/token', () => provider.tokens({ nonce: attempt.nonce }));
    await secretive.signIn.finish(comeBack(attempt), attempt);
    const { authorization } = provider.seen.find(({ path }) => path === '/token') ?? {};
    expect(authorization).toBe(`Basic ${Buffer.from('entraide:s3cret').toString('base64')}`);
  });

  const wrongAnswers: [string, Record<string, string>][] = [
    ['another state', { state: 'other' }],
    ['an empty state', { state: '' }],
    ['a refusal', { error: 'access_denied' }],
    ['another issuer', { iss: 'https://other.example' }],
  ];
  it.each(wrongAnswers)('is refused for an answer with %s, without asking for tokens', async (_, changes) => {
    const { attempt } = await identity.signIn.start({ returnUrl });
    await expect(identity.signIn.finish(comeBack(attempt, changes), attempt)).rejects.toThrow(SignInRefused);
    expect(provider.seen).toEqual([]);
  });

  const wrongTokens: [string, (nonce: string) => Promise<{ status: number; body: unknown }>][] = [
    ['another nonce', () => provider.tokens({ nonce: 'other' })],
    ['no nonce', () => provider.tokens({})],
    ['another audience', (nonce) => provider.tokens({ nonce, aud: 'others' })],
    ['another issuer', (nonce) => provider.tokens({ nonce, iss: 'https://other.example' })],
    ['a time long past', (nonce) => provider.tokens({ nonce, exp: 1_000 })],
    ['no person', (nonce) => provider.tokens({ nonce, sub: '../' })],
    [
      'a stranger’s signature',
      async (nonce) => provider.tokens({ nonce }, (await generateKeyPair('ES256')).privateKey),
    ],
  ];
  it.each(wrongTokens)('is refused for an identity token with %s', async (_, make) => {
    const { attempt } = await identity.signIn.start({ returnUrl });
    provider.answer('/token', () => make(attempt.nonce));
    await expect(identity.signIn.finish(comeBack(attempt), attempt)).rejects.toThrow(SignInRefused);
  });

  it.each([
    ['the code is not good', { status: 400, body: { error: 'invalid_grant' } }, SignInRefused],
    [
      'there is no identity token',
      { status: 200, body: { access_token: 'a', token_type: 'Bearer' } },
      SignInRefused,
    ],
    ['we are not known', { status: 401, body: { error: 'invalid_client' } }, PermanentFailure],
    ['it fails', { status: 500, body: 'oops' }, TransientFailure],
    ['it answers something else', { status: 200, body: '<html>' }, TransientFailure],
  ])('tells apart that %s', async (_, answer, kind) => {
    const { attempt } = await identity.signIn.start({ returnUrl });
    provider.answer('/token', () => answer);
    await expect(identity.signIn.finish(comeBack(attempt), attempt)).rejects.toThrow(kind);
  });

  it('may succeed later when nobody answers', async () => {
    const { attempt } = await identity.signIn.start({ returnUrl });
    await provider.close();
    await expect(identity.signIn.finish(comeBack(attempt), attempt)).rejects.toThrow(TransientFailure);
    provider = await startFakeProvider();
  });
});

describe('signing out at the provider', () => {
  it('is nothing to do where the provider keeps no session', () => {
    expect(identity.signOutUrl('https://plan.example/')).toBeUndefined();
  });

  it('leads over Cognito’s own address and back', () => {
    const cognito = openOidcIdentity(
      cognitoSettings({
        region: 'eu-west-1',
        userPoolId: 'eu-west-1_abc',
        clientId: 'entraide',
        domainUrl: 'https://plan.auth.eu-west-1.amazoncognito.com',
        personIdIn: 'username',
      }),
    );
    expect(cognito.signOutUrl('https://plan.example/')).toBe(
      'https://plan.auth.eu-west-1.amazoncognito.com/logout?client_id=entraide&logout_uri=https%3A%2F%2Fplan.example%2F',
    );
  });
});
