/**
 * The local identity provider: the OpenID Connect server of the embedded runtime, where people choose who they are.
 * Before it the sign-in page, which sends the browser here; after it the adapter, which exchanges the code.
 */
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Configuration, Provider } from 'oidc-provider';
import type { OidcSettings } from '../../../functions/platform/identity/settings.ts';
import { securityHeadersFor } from '../../../functions/web/security-headers.ts';
import { signInReturnUrl } from '../../../functions/web/sign-in-return.ts';
import { isOwnHost } from '../own-host.ts';
import { openMemory } from './provider-memory.ts';
import { type SigningKey, signingAlgorithm } from './signing-key.ts';

const providerPath = '/local/oidc';
export const choicePath = '/local/sign-in';
const clientId = 'entraide';
const sessionCookie = 'entraide-provider';
const lifetimes = {
  AccessToken: 600,
  AuthorizationCode: 60,
  Grant: 600,
  IdToken: 3_600,
  Interaction: 600,
  Session: 600,
};

/** What the adapter has to know of this provider: everything, so that it asks the network for the code alone. */
export function localSettings(baseUrl: string, key: SigningKey): OidcSettings {
  const issuer = `${baseUrl}${providerPath}`;
  return {
    issuer,
    clientId,
    algorithms: [signingAlgorithm],
    personIdClaims: ['sub'],
    keys: { jwks: key.publicKeys },
    endpoints: { authorization: `${issuer}/auth`, token: `${issuer}/token` },
  };
}

export interface ProviderOptions {
  readonly baseUrl: string;
  readonly key: SigningKey;
  readonly personExists: (personId: string) => Promise<boolean>;
}

/** Loads the provider at the first call: that takes a tenth of a second, and most runs never need it. */
export function openProvider(options: ProviderOptions): () => Promise<Provider> {
  let provider: Promise<Provider> | undefined;
  return () => {
    provider ??= makeProvider(options);
    return provider;
  };
}

async function makeProvider(options: ProviderOptions): Promise<Provider> {
  const { Provider } = await import('oidc-provider');
  const provider = new Provider(`${options.baseUrl}${providerPath}`, configure(options));
  provider.proxy = true;
  provider.use(async (context, next) => {
    await next();
    // No page of another origin has any business here; the provider would allow them all.
    context.remove('Access-Control-Allow-Origin');
  });
  return provider;
}

function configure({ baseUrl, key, personExists }: ProviderOptions): Configuration {
  const returnUrl = signInReturnUrl(baseUrl);
  return {
    adapter: openMemory(),
    clients: [
      {
        client_id: clientId,
        redirect_uris: [returnUrl],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: signingAlgorithm,
      },
    ],
    jwks: { keys: [key.privateJwk] },
    scopes: ['openid'],
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', overwrite: true, path: providerPath },
      names: { session: sessionCookie, interaction: 'entraide-choice', resume: 'entraide-choice-made' },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    clientBasedCORS: () => false,
    interactions: { url: (_context, { uid }) => `${choicePath}/${uid}` },
    async findAccount(_context, personId) {
      if (!(await personExists(personId))) return undefined;
      return { accountId: personId, claims: () => ({ sub: personId }) };
    },
    async loadExistingGrant({ oidc }) {
      // The one client is our own pages: whoever chose a person has consented.
      const accountId = oidc.session?.accountId;
      const grant = new oidc.provider.Grant({ clientId, ...(accountId !== undefined && { accountId }) });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError(context) {
      // Our own page says it in the reader's language.
      context.redirect(`${returnUrl}?error=invalid_request`);
    },
    ttl: lifetimes,
  };
}

/** A listener that answers the provider's own paths, as if they had been called by `baseUrl`, and passes on others. */
export function mountProvider(
  provider: () => Promise<Provider>,
  baseUrl: string,
  others: RequestListener,
): RequestListener {
  const { host, hostname, protocol } = new URL(baseUrl);
  const headers = Object.entries(securityHeadersFor({ https: protocol === 'https:' }));
  let handler: Promise<RequestListener> | undefined;
  return (request, response) => {
    const url = request.url ?? '';
    const isOurs = isOwnHost(request.headers.host ?? '', hostname);
    // The others say what is wrong with the host.
    if (!url.startsWith(`${providerPath}/`) || !isOurs) return others(request, response);
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    forgetSession(request.headers);
    for (const [name, value] of headers) response.setHeader(name, value);
    // By the difference of the two the provider learns the path that it stands under.
    Object.assign(request, { originalUrl: url, url: url.slice(providerPath.length) });
    handler ??= provider().then((loaded) => loaded.callback());
    handler
      .then((handle) => handle(request, response))
      .catch((error: unknown) => response.destroy(asError(error)));
  };
}

/** The provider remembers nobody: whoever signs in chooses again. */
function forgetSession(headers: { cookie?: string | undefined }): void {
  const kept = headers.cookie?.split(/; */).filter((cookie) => !cookie.startsWith(sessionCookie));
  headers.cookie = kept?.join('; ');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
