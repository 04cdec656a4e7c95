/** What the HTTP functions need besides the ports of every function, out of their environment. */
import * as z from 'zod';
import { type Environment, readEnvironment } from '../platform/aws-deps.ts';
import { systemClock } from '../platform/clock.ts';
import { openOidcIdentity } from '../platform/identity/oidc.ts';
import { cognitoSettings, type OidcSettings } from '../platform/identity/settings.ts';
import { joinProviders } from '../platform/identity/two-pools.ts';
import { createSharedThrottle } from '../platform/throttle/shared.ts';
import { createStoredThrottle } from '../platform/throttle/stored.ts';
import type { WebDeps } from '../web/context.ts';
import { awsDeps } from './aws-deps.ts';
import { withRequests } from './with-requests.ts';

const poolsSchema = z.object({
  AWS_REGION: z.string().min(1),
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  /** Cognito's sign-in pages. */
  SIGN_IN_URL: z.url(),
  /** The same for those who work for the plan. */
  STAFF_POOL_ID: z.string().min(1),
  STAFF_POOL_CLIENT_ID: z.string().min(1),
  STAFF_SIGN_IN_URL: z.url(),
  /** Where Cognito's keys and pages are reached instead, for an emulator; its tokens name Amazon's all the same. */
  COGNITO_URL: z.url().optional(),
});

/** @throws Error as awsDeps */
export function awsWebDeps(environment: Environment): WebDeps {
  const pools = readEnvironment(poolsSchema, environment);
  const open = (userPoolId: string, clientId: string, domainUrl: string): OidcSettings => {
    const settings = cognitoSettings({
      ...{ region: pools.AWS_REGION, userPoolId, clientId, domainUrl },
      personIdIn: 'username',
    });
    return { ...settings, ...(pools.COGNITO_URL !== undefined && reachedAt(pools.COGNITO_URL, userPoolId)) };
  };
  const members = open(pools.USER_POOL_ID, pools.USER_POOL_CLIENT_ID, pools.SIGN_IN_URL);
  const staff = open(pools.STAFF_POOL_ID, pools.STAFF_POOL_CLIENT_ID, pools.STAFF_SIGN_IN_URL);
  const identity = joinProviders({
    members: openOidcIdentity(members),
    staff: openOidcIdentity(staff),
    staffIssuer: staff.issuer,
  });
  const deps = awsDeps(environment);
  const throttles = {
    requests: createSharedThrottle(deps.store, systemClock),
    guesses: createStoredThrottle(deps.store, systemClock),
  };
  return withRequests({ ...deps, identity, realTime: systemClock, throttles });
}

function reachedAt(url: string, userPoolId: string): Pick<OidcSettings, 'keys' | 'endpoints'> {
  return {
    keys: { jwksUri: `${url}/${userPoolId}/.well-known/jwks.json` },
    endpoints: { authorization: `${url}/oauth2/authorize`, token: `${url}/oauth2/token` },
  };
}
