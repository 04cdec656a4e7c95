/** What the doors need besides the ports of every function, out of their environment. */
import * as z from 'zod';
import { systemClock } from './adapters/clock.ts';
import { openOidcIdentity } from './adapters/identity/oidc.ts';
import { cognitoSettings } from './adapters/identity/settings.ts';
import { awsDeps, type Environment, readEnvironment } from './aws-deps.ts';
import type { WebDeps } from './web/context.ts';

const poolSchema = z.object({
  AWS_REGION: z.string().min(1),
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  /** Cognito's sign-in pages. */
  SIGN_IN_URL: z.url(),
  /** Another address of Cognito, for an emulator. */
  COGNITO_URL: z.url().optional(),
});

/** @throws Error as awsDeps */
export function awsWebDeps(environment: Environment): WebDeps {
  const pool = readEnvironment(poolSchema, environment);
  const settings = cognitoSettings({
    region: pool.AWS_REGION,
    userPoolId: pool.USER_POOL_ID,
    clientId: pool.USER_POOL_CLIENT_ID,
    domainUrl: pool.SIGN_IN_URL,
    personIdIn: 'username',
    ...(pool.COGNITO_URL !== undefined && { serviceUrl: pool.COGNITO_URL }),
  });
  return { ...awsDeps(environment), identity: openOidcIdentity(settings), realTime: systemClock };
}
