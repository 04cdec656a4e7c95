/** An OpenID Connect provider of which each test decides what it answers. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { OidcSettings } from '../../../functions/platform/identity/settings.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export async function startFakeProvider() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const seen: { path: string; authorization: string | undefined; form: URLSearchParams }[] = [];
  const answers = new Map<string, () => Answer | Promise<Answer>>();

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    seen.push({
      path,
      authorization: request.headers.authorization,
      form: new URLSearchParams(await textOf(request)),
    });
    const { status, body } = (await answers.get(path)?.()) ?? { status: 404, body: {} };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    response.writeHead(status, { 'Content-Type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const endpoints = { authorization: `${issuer}/authorize`, token: `${issuer}/token` };

  const ok = (body: unknown) => () => ({ status: 200, body });
  answers.set('/keys', ok({ keys: [jwk] }));
  answers.set(
    '/.well-known/openid-configuration',
    ok({ issuer, authorization_endpoint: endpoints.authorization, token_endpoint: endpoints.token }),
  );

  const settings: OidcSettings = {
    issuer,
    clientId: 'entraide',
    algorithms: ['ES256'],
    personIdClaims: ['sub'],
    keys: { jwksUri: `${issuer}/keys` },
    endpoints,
  };
  return {
    settings,
    seen,
    answer: (path: string, answer: () => Answer | Promise<Answer>) => void answers.set(path, answer),
    /** The token endpoint's answer with an identity token of these claims. */
    async tokens(claims: JWTPayload, key = privateKey): Promise<Answer> {
      const now = Math.floor(Date.now() / 1000);
      const common = { iss: issuer, aud: 'entraide', sub: 'nour', iat: now, exp: now + 300 };
      const token = new SignJWT({ ...common, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'one' });
      return {
        status: 200,
        body: { access_token: 'a', token_type: 'Bearer', id_token: await token.sign(key) },
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeProvider = Awaited<ReturnType<typeof startFakeProvider>>;

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
