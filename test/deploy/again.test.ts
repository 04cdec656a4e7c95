/** Deploying again: a change while claims wait, nothing when nothing changed, and in the end everything away. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeStateMachineAliasCommand,
  GetExecutionHistoryCommand,
  ListStateMachineVersionsCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { cdk, stageOptions } from './cdk.ts';
import { changedVersion, firstState } from './change.ts';
import { startEmbedded } from './deployed-environment.ts';
import { type Deployed, openDeployed } from './stack/open.ts';
import { executionArn, machineArn } from './stack/quiet.ts';

const changedApp = ['--app', 'node test/deploy/changed-app.ts'] as const;
const deployMinutes = 5 * 60_000;

let stack: Deployed;
let cooperative: Cooperative;
/** Filed before the change: one that nobody answered, one half approved, and one with a question; by whom. */
const waiting: Record<'asked' | 'half' | 'questioned', { person: string; claimId: string }> = {
  asked: { person: 'mara', claimId: '' },
  half: { person: 'niels', claimId: '' },
  questioned: { person: 'karla', claimId: '' },
};

beforeAll(async () => {
  stack = await openDeployed();
  cooperative = await openCooperative(await startEmbedded());
  const { asked, half, questioned } = waiting;
  asked.claimId = await cooperative.file(asked.person, 'cancelled-contract', service());
  half.claimId = await cooperative.file(half.person, 'hardship-aid', hardship());
  questioned.claimId = await cooperative.file(questioned.person, 'committed-expenses', expenses([12_345]));
  await cooperative.decideLast(half.claimId, 'approve');
  await cooperative.decideLast(questioned.claimId, 'ask', 'Pourquoi ?');
  await attachDocument(asked.person, asked.claimId);
});

afterAll(() => stack.close());

/** As the form of the claim's page does. */
async function attachDocument(person: string, claimId: string): Promise<void> {
  const form = new FormData();
  form.append('document', new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' }), 'preuve.pdf');
  const sent = await cooperative
    .as(person)
    .fetch(
      `/claims/${claimId}/documents`,
      { method: 'POST', body: form },
      { headers: { Accept: 'text/html' } },
    );
  expect([sent.status, sent.headers.get('Location')]).toEqual([
    303,
    expect.stringContaining('done=documentAdded'),
  ]);
}

async function statesOf(claimId: string): Promise<string[]> {
  const executionOfClaim = executionArn('dev', 'claim', `${claimId}-1`);
  const { events = [] } = await stack.machines.send(
    new GetExecutionHistoryCommand({ executionArn: executionOfClaim, maxResults: 1_000 }),
  );
  return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
}

describe('a change of functions and machine', () => {
  it('is deployed while claims wait', { timeout: deployMinutes }, async () => {
    const said = await cdk(['deploy', ...changedApp, '--require-approval', 'never']);
    expect(said).toMatch(/UPDATE_COMPLETE.*AWS::Lambda::Function/);
    expect(said).toMatch(/UPDATE_COMPLETE.*AWS::StepFunctions::StateMachine /);
    const { body } = await cooperative.as(undefined).get<{ version: string }>('/healthz');
    expect(body.version).toBe(changedVersion);
  });

  it('lets the claims that waited come to their end, on the definition that they began with', async () => {
    const { claimId: questioned } = waiting.questioned;
    expect(await cooperative.status('karla', questioned)).toBe('needs-information');
    await cooperative.as('karla').post(`/api/claims/${questioned}/answers`, { text: 'Voilà.' });
    for (const { person, claimId } of Object.values(waiting)) {
      await cooperative.approve(person, claimId);
      expect(await cooperative.status(person, claimId)).toBe('approved');
    }
    await cooperative.payAll();
    for (const { person, claimId } of Object.values(waiting)) {
      expect(await cooperative.status(person, claimId)).toBe('paid');
      expect(await statesOf(claimId)).not.toContain(firstState);
    }
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
  });

  it('counts for claims that are filed from then on', async () => {
    const claimId = await cooperative.file('milo', 'cancelled-contract', service());
    await cooperative.approve('milo', claimId);
    expect(await cooperative.status('milo', claimId)).toBe('approved');
    expect((await statesOf(claimId))[0]).toBe(firstState);
  });

  it('keeps the earlier version of the machine to go back to', async () => {
    const stateMachineArn = machineArn('dev', 'claim');
    const { stateMachineVersions } = await stack.machines.send(
      new ListStateMachineVersionsCommand({ stateMachineArn }),
    );
    expect(stateMachineVersions).toHaveLength(2);
    const { routingConfiguration } = await stack.machines.send(
      new DescribeStateMachineAliasCommand({ stateMachineAliasArn: `${stateMachineArn}:live` }),
    );
    expect(routingConfiguration).toEqual([{ stateMachineVersionArn: `${stateMachineArn}:2`, weight: 100 }]);
  });
});

describe('deploying the same again', () => {
  it('changes nothing', { timeout: deployMinutes }, async () => {
    const said = await cdk(['deploy', ...changedApp, '--require-approval', 'never']);
    expect(said).toContain('(no changes)');
    expect(said).not.toContain('UPDATE_COMPLETE');
  });
});

describe('destroying the stage', () => {
  it('leaves nothing of it, documents included', { timeout: deployMinutes }, async () => {
    await cooperative.environment.settle();
    await cdk(['destroy', ...stageOptions, '--force']);
    const client = new CloudFormationClient({});
    await expect(client.send(new DescribeStacksCommand({ StackName: 'entraide-dev' }))).rejects.toThrow(
      /does not exist/,
    );
    client.destroy();
    await expect(stack.site.store.get({ pk: 'STAFF#omar', sk: 'STAFF' })).rejects.toThrow();
  });
});
