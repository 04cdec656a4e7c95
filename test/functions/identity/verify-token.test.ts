/** Which bearer tokens are good: signature, key, algorithm, issuer, audience, times, and the person named. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  base64url,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import { cognitoSettings, type OidcSettings } from '../../../functions/platform/identity/settings.ts';
import { openTokenVerifier } from '../../../functions/platform/identity/verify-token.ts';

const issuer = 'https://provider.example';
const nowSeconds = 1_800_000_000;
const clock = { now: () => nowSeconds * 1000 };

let keys: GenerateKeyPairResult;
let strangersKeys: GenerateKeyPairResult;
let settings: OidcSettings;
beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  strangersKeys = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  settings = {
    issuer,
    clientId: 'entraide',
    algorithms: ['ES256'],
    personIdClaims: ['sub'],
    keys: { jwks: { keys: [jwk] } },
  };
});

const good: JWTPayload = { iss: issuer, aud: 'entraide', sub: 'nour', exp: nowSeconds + 600 };

function without(name: string): JWTPayload {
  return Object.fromEntries(Object.entries(good).filter(([claim]) => claim !== name));
}

function sign(claims: JWTPayload, header: { kid?: string; typ?: string } = { kid: 'one' }): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', ...header }).sign(keys.privateKey);
}

/** A token whose parts are put together by hand. */
function assemble(header: object, claims: object, signature = ''): string {
  const parts = [header, claims].map((part) => base64url.encode(JSON.stringify(part)));
  return [...parts, signature].join('.');
}

const replacePart = (token: string, at: number, part: string) => token.split('.').with(at, part).join('.');

describe('a good token', () => {
  const accepted: [string, JWTPayload][] = [
    ['names its person', good],
    ['may be meant for others as well', { ...good, aud: ['others', 'entraide'] }],
    ['is good until its last second', { ...good, exp: nowSeconds + 1 }],
    ['may have become valid this second', { ...good, nbf: nowSeconds }],
    [
      'may say in client_id whom it was made for, when it has no audience',
      { ...without('aud'), client_id: 'entraide' },
    ],
  ];
  it.each(accepted)('%s', async (_, claims) => {
    await expect(openTokenVerifier(settings, clock)(await sign(claims))).resolves.toMatchObject({
      personId: 'nour',
    });
  });
});

describe('a token is refused', () => {
  const refusedClaims: [string, JWTPayload][] = [
    ['when it has expired', { ...good, exp: nowSeconds }],
    ['when it never expires', without('exp')],
    ['before it becomes valid', { ...good, nbf: nowSeconds + 1 }],
    ['for another audience', { ...good, aud: 'others' }],
    ['for a longer audience', { ...good, aud: ['entraide-too'] }],
    ['for no audience', without('aud')],
    ['for another audience with our client_id', { ...good, aud: 'others', client_id: 'entraide' }],
    ['for another client', { ...without('aud'), client_id: 'others' }],
    ['of another issuer', { ...good, iss: 'https://other.example' }],
    ['of the issuer with a slash', { ...good, iss: `${issuer}/` }],
    ['of no issuer', without('iss')],
    ['when it names nobody', without('sub')],
    ['when it names an impossible person', { ...good, sub: '../nour' }],
    ['when it names an overlong person', { ...good, sub: 'n'.repeat(65) }],
  ];
  it.each(refusedClaims)('%s', async (_, claims) => {
    await expect(openTokenVerifier(settings, clock)(await sign(claims))).resolves.toBeUndefined();
  });

  const forged: [string, () => Promise<string> | string][] = [
    ['empty', () => ''],
    ['no token at all', () => 'nour'],
    ['two parts only', async () => (await sign(good)).split('.').slice(0, 2).join('.')],
    ['not signed (alg none)', () => assemble({ alg: 'none', kid: 'one' }, good)],
    ['not signed (alg None)', () => assemble({ alg: 'None', kid: 'one' }, good)],
    ['without its signature', async () => replacePart(await sign(good), 2, '')],
    ['of an unknown key', () => sign(good, { kid: 'two' })],
    [
      'signed by a stranger under our key’s name',
      () => new SignJWT(good).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(strangersKeys.privateKey),
    ],
    [
      'signed by the key that it brings along',
      async () => {
        const jwk = await exportJWK(strangersKeys.publicKey);
        return new SignJWT(good)
          .setProtectedHeader({ alg: 'ES256', kid: 'one', jwk })
          .sign(strangersKeys.privateKey);
      },
    ],
    [
      'signed with our public key as if it were a shared secret (HS256)',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
        return new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
      },
    ],
    [
      'with claims changed after signing',
      async () =>
        replacePart(await sign(good), 1, base64url.encode(JSON.stringify({ ...good, sub: 'farid' }))),
    ],
    [
      'with a header changed after signing',
      async () =>
        replacePart(
          await sign(good),
          0,
          base64url.encode(JSON.stringify({ alg: 'ES256', kid: 'one', x: 1 })),
        ),
    ],
    [
      'with a critical extension that we do not know',
      () => assemble({ alg: 'ES256', kid: 'one', crit: ['b64'], b64: false }, good, 'AAAA'),
    ],
    ['longer than tokens are', () => sign({ ...good, filler: 'x'.repeat(9_000) })],
  ];
  it.each(forged)('%s', async (_, make) => {
    const verify = openTokenVerifier(settings, clock);
    await expect(verify(await make())).resolves.toBeUndefined();
  });

  it('whenever one character of it is another', async () => {
    const verify = openTokenVerifier(settings, clock);
    const token = await sign(good);
    await verify(token);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'Q' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      // The last character of a base64url part has bits that say nothing; decoders ignore them.
      const sameBytes = changed.split('.').every((part, index) => {
        return Buffer.from(part, 'base64url').equals(Buffer.from(token.split('.')[index] ?? '', 'base64url'));
      });
      if (!sameBytes) expect(await verify(changed), `at ${at}`).toBeUndefined();
    }
  });
});

describe('what a verifier remembers', () => {
  it('ends when the token expires', async () => {
    let seconds = nowSeconds;
    const verify = openTokenVerifier(settings, { now: () => seconds * 1000 });
    const token = await sign(good);
    await expect(verify(token)).resolves.toMatchObject({ personId: 'nour' });
    seconds = nowSeconds + 599;
    await expect(verify(token)).resolves.toMatchObject({ personId: 'nour' });
    seconds = nowSeconds + 600;
    await expect(verify(token)).resolves.toBeUndefined();
  });

  it('keeps tokens of several people apart', async () => {
    const verify = openTokenVerifier(settings, clock);
    const [nour, farid] = await Promise.all([sign(good), sign({ ...good, sub: 'farid' })]);
    for (let round = 0; round < 2; round++) {
      await expect(verify(nour)).resolves.toMatchObject({ personId: 'nour' });
      await expect(verify(farid)).resolves.toMatchObject({ personId: 'farid' });
    }
  });
});

describe('Cognito’s tokens', () => {
  let pool: {
    url: string;
    requests: number;
    answer: () => { status: number; body: string };
    close: () => void;
  };
  let privateKey: GenerateKeyPairResult['privateKey'];
  beforeAll(async () => {
    const rsa = await generateKeyPair('RS256', { extractable: true });
    privateKey = rsa.privateKey;
    const body = JSON.stringify({
      keys: [{ ...(await exportJWK(rsa.publicKey)), kid: 'c1', alg: 'RS256', use: 'sig' }],
    });
    const server = createServer((request, response) => {
      pool.requests += 1;
      const { status, body: text } = request.url?.endsWith('/.well-known/jwks.json')
        ? pool.answer()
        : { status: 404, body: '' };
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    const close = () => void server.close();
    pool = { url: `http://localhost:${port}`, requests: 0, answer: () => ({ status: 200, body }), close };
  });
  afterAll(() => pool.close());

  function describePool(personIdIn: 'username' | 'custom:person_id') {
    return cognitoSettings({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_abc',
      clientId: 'entraide',
      domainUrl: 'https://plan.auth.eu-west-1.amazoncognito.com',
      personIdIn,
      serviceUrl: pool.url,
    });
  }
  const signToken = (claims: JWTPayload) => {
    const common = { iss: `${pool.url}/eu-west-1_abc`, sub: 'a3c1-uuid', exp: nowSeconds + 600 };
    return new SignJWT({ ...common, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'c1' })
      .sign(privateKey);
  };
  const idToken = { aud: 'entraide', token_use: 'id', 'cognito:username': 'nour' };
  const accessToken = { client_id: 'entraide', token_use: 'access', username: 'nour' };

  it.each([
    ['the user name of an identity token', 'username', idToken, 'nour'],
    ['the user name of an access token', 'username', accessToken, 'nour'],
    [
      'the user name, whatever the attribute says',
      'username',
      { ...idToken, 'custom:person_id': 'farid' },
      'nour',
    ],
    [
      'the attribute, whatever the user name is',
      'custom:person_id',
      { ...idToken, 'custom:person_id': 'farid' },
      'farid',
    ],
    ['nobody without the attribute', 'custom:person_id', idToken, undefined],
    ['nobody in an access token without the attribute', 'custom:person_id', accessToken, undefined],
    ['nobody in a token of another client', 'username', { ...accessToken, client_id: 'others' }, undefined],
  ] as const)('name %s', async (_, personIdIn, claims, personId) => {
    const verified = await openTokenVerifier(describePool(personIdIn), clock)(await signToken(claims));
    expect(verified?.personId).toBe(personId);
  });

  it('say which sign-in they come from, and when that was, also when they were renewed', async () => {
    const signIn = { origin_jti: 'o-1', auth_time: nowSeconds - 900 };
    const verify = openTokenVerifier(describePool('username'), clock);
    for (const claims of [
      { jti: 'a', iat: nowSeconds - 900 },
      { jti: 'b', iat: nowSeconds },
    ]) {
      await expect(verify(await signToken({ ...accessToken, ...signIn, ...claims }))).resolves.toEqual({
        ...{ personId: 'nour', session: 'o-1', signedInAt: (nowSeconds - 900) * 1000 },
        expiresAt: (nowSeconds + 600) * 1000,
      });
    }
  });

  it('are verified with keys that are fetched once', async () => {
    const verify = openTokenVerifier(describePool('username'), clock);
    const before = pool.requests;
    await verify(await signToken(idToken));
    await verify(await signToken({ ...idToken, 'cognito:username': 'farid' }));
    expect(pool.requests - before).toBe(1);
  });

  it('are neither good nor bad while the keys cannot be had, and verified later', async () => {
    const verify = openTokenVerifier(describePool('username'), clock);
    const { answer } = pool;
    const token = await signToken(idToken);
    pool.answer = () => ({ status: 500, body: '' });
    await expect(verify(token)).rejects.toThrow(TransientFailure);
    pool.answer = () => ({ status: 200, body: '<html>' });
    await expect(verify(token)).rejects.toThrow(TransientFailure);
    pool.answer = answer;
    await expect(verify(token)).resolves.toMatchObject({ personId: 'nour' });
  });
});
