/** The deployed stack as tests reach it: its address on the emulator, and clients of the services behind it. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { openSite, type Site } from '../../../infra/ops/site.ts';

export interface Deployed {
  readonly site: Site;
  /** The emulator itself. */
  readonly endpoint: string;
  /** The HTTP API by path, for clients that do not find its name. Without a slash at the end. */
  readonly baseUrl: string;
  readonly table: DynamoDBClient;
  readonly machines: SFNClient;
  readonly people: CognitoIdentityProviderClient;
  close(): void;
}

export function emulatorEndpoint(): string {
  const endpoint = process.env.AWS_ENDPOINT_URL;
  if (!endpoint) throw new Error('Run these suites with: npm run test:deploy');
  return endpoint;
}

export async function openDeployed(): Promise<Deployed> {
  const endpoint = emulatorEndpoint();
  const site = await openSite('dev');
  const [apiId] = new URL(site.outputs.Url).hostname.split('.');
  const clients = {
    table: new DynamoDBClient({}),
    machines: new SFNClient({}),
    people: new CognitoIdentityProviderClient({}),
  };
  return {
    site,
    endpoint,
    baseUrl: `${endpoint}/_aws/execute-api/${apiId}/$default`,
    ...clients,
    close() {
      site.close();
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
