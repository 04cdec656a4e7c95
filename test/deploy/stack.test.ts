/** The stack as it stands after its first deployment: what it is made of, its first administrator, signing in. */
import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineNames } from '../../functions/app/machines.ts';
import { version } from '../../functions/web/version.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { hardship, openCooperative } from '../flow/small-cooperative.ts';
import { startEmbedded } from './deployed-environment.ts';
import { ops } from './ops.ts';
import { type Deployed, openDeployed } from './stack/open.ts';
import { signInByBrowser } from './stack/sign-in.ts';
import { givePassword, newPassword } from './stack/tokens.ts';

let stack: Deployed;

beforeAll(async () => {
  stack = await openDeployed();
});
afterAll(() => stack.close());

async function resourceTypes(): Promise<Map<string, number>> {
  const client = new CloudFormationClient({});
  const counts = new Map<string, number>();
  for await (const page of paginateListStackResources({ client }, { StackName: 'entraide-dev' })) {
    for (const { ResourceType = '', ResourceStatus } of page.StackResourceSummaries ?? []) {
      expect(ResourceStatus, ResourceType).toBe('CREATE_COMPLETE');
      counts.set(ResourceType, (counts.get(ResourceType) ?? 0) + 1);
    }
  }
  client.destroy();
  return counts;
}

describe('the deployed stack', () => {
  it('has everything in place: machines with their aliases, the dead letters, the alarms', async () => {
    const counts = await resourceTypes();
    expect(counts.get('AWS::StepFunctions::StateMachine')).toBe(machineNames.length);
    expect(counts.get('AWS::StepFunctions::StateMachineAlias')).toBe(machineNames.length);
    expect(counts.get('AWS::SQS::Queue')).toBe(1);
    expect(counts.get('AWS::CloudWatch::Alarm')).toBeGreaterThan(10);
  });

  it('answers at its address, as the API of the stage', async () => {
    const response = await fetch(`${stack.baseUrl}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', version });
  });
});

describe('the first administrator', () => {
  it('is made by one command, and can do their work', async () => {
    const person = ['--person', 'first', '--email', 'first@entraide.example', '--roles', 'operator,auditor'];
    const said = await ops('staff', 'add', '--stage', 'dev', ...person);
    expect(said).toContain('an invitation was mailed');
    expect(await ops('staff', 'list', '--stage', 'dev')).toMatch(/^first .* operator,auditor +invited$/m);
    const password = newPassword();
    await givePassword(stack, 'first', password);
    const { cookies, setCookies, location } = await signInByBrowser(stack, 'first', password);
    expect(location).toBe('/claims');
    expect(setCookies.join('\n')).toMatch(/^__Host-entraide-session=[^;]+;.*HttpOnly.*Secure/m);
    const check = await fetch(`${stack.baseUrl}/api/ledger/check`, { headers: { Cookie: cookies } });
    expect(await check.json()).toMatchObject({ balanced: true });
  });

  it('does it no longer once they are taken off the list', async () => {
    await ops('staff', 'remove', '--stage', 'dev', '--person', 'first');
    expect(await ops('staff', 'list', '--stage', 'dev')).not.toContain('first');
    const password = newPassword();
    await givePassword(stack, 'first', password, 'staff');
    await expect(signInByBrowser(stack, 'first', password, 'staff')).rejects.toThrow('the sign-in led to');
  });
});

describe('what is sent more than once', () => {
  let cooperative: Cooperative;
  beforeAll(async () => {
    cooperative = await openCooperative(await startEmbedded());
  });

  it('is one claim for one key, whoever of the functions hears it first', async () => {
    const sent = Array.from({ length: 8 }, () =>
      cooperative.as('mara').file('hardship-aid', hardship(), { key: 'the-same-form' }),
    );
    const replies = await Promise.all(sent);
    const ids = new Set(replies.flatMap(({ status, body }) => (status < 300 ? [body.claimId] : [])));
    expect(ids.size).toBe(1);
    const { body } = await cooperative.as('mara').get<{ items: unknown[] }>('/api/claims');
    expect(body.items).toHaveLength(1);
    const mails = await cooperative.environment.mails('mara@members.example');
    expect(mails.filter(({ subject }) => subject.startsWith('Nous avons bien reçu'))).toHaveLength(1);
  });
});
