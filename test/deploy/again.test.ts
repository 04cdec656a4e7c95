/** Deploying again: a change while claims wait, nothing when nothing changed, everything away, and back. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeStateMachineAliasCommand,
  GetExecutionHistoryCommand,
  ListStateMachineVersionsCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cooperative, type TaskLink } from '../flow/cooperative-client.ts';
import { account, expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { cdk, stageOptions } from './cdk.ts';
import { changedVersion, firstState } from './change.ts';
import { environmentOf, startEmbedded } from './deployed-environment.ts';
import { ops } from './ops.ts';
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

describe('a stage that is lost', () => {
  /** Filed before the loss: one approved and not paid, one that waits for its approver. */
  const kept = { approved: '', asked: '' };
  let link: TaskLink;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'entraide-export-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const exported = () => path.join(folder, 'export');

  it('was exported before', async () => {
    kept.approved = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.approve('jens', kept.approved);
    kept.asked = await cooperative.file('dora', 'cancelled-contract', service({ iban: account(5_000) }));
    await attachDocument('dora', kept.asked);
    link = await cooperative.lastLink(kept.asked);
    const said = await ops('data', 'export', '--stage', 'dev', '--to', exported());
    expect(said).toMatch(/^\d+ items\n[1-9]\d* documents\n$/);
  });

  it('is gone once it is destroyed, documents included', { timeout: deployMinutes }, async () => {
    await cooperative.environment.settle();
    await cdk(['destroy', ...stageOptions, '--force']);
    const client = new CloudFormationClient({});
    await expect(client.send(new DescribeStacksCommand({ StackName: 'entraide-dev' }))).rejects.toThrow(
      /does not exist/,
    );
    client.destroy();
    await expect(stack.site.store.get({ pk: 'STAFF#omar', sk: 'STAFF' })).rejects.toThrow();
  });

  it('is put back by its operator’s commands alone', { timeout: 2 * deployMinutes }, async () => {
    await cdk(['deploy', ...stageOptions, '--require-approval', 'never']);
    expect(await ops('data', 'import', '--stage', 'dev', '--from', exported())).toMatch(/^\d+ items/);
    expect(await ops('claims', 'restart', '--stage', 'dev')).toMatch(/started\n$/);
    expect(await ops('claims', 'restart', '--stage', 'dev')).toContain('0 started');
    expect(await ops('claims', 'stuck', '--stage', 'dev')).toContain('under review: 0');
  });

  it('goes on where it was: nobody is asked or paid twice, and links still work', async () => {
    const restored = await openDeployed();
    const again = new Cooperative(await environmentOf(restored));
    expect((await again.decide(link, 'approve', { as: link.approver })).status).toBe(200);
    expect(await again.status('dora', kept.asked)).toBe('approved');
    const { run } = await again.payAll();
    // Of what the social committee decided, finance sees a payment without its claim; the rest is wages.
    expect(run.payments.map(({ claimId }) => claimId)).toEqual([undefined]);
    for (const [person, claimId] of [
      ['jens', kept.approved],
      ['dora', kept.asked],
      ...Object.values(waiting).map((one) => [one.person, one.claimId] as const),
    ] as const) {
      expect(await again.claim(person, claimId), claimId).toMatchObject({
        status: 'paid',
        payments: [{ state: 'settled' }],
      });
    }
    const documents = await again.as('dora').get<{ items: unknown[] }>(`/api/claims/${kept.asked}/documents`);
    expect(JSON.stringify(documents.body)).toContain('preuve.pdf');
    expect(await again.ledger()).toMatchObject({ balanced: true, envelopesOverspent: [] });
    await again.environment.close();
  });
});
