/** A wait that begins when there is nothing to wait for any more ends at once, with the grants of its function. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { StepName } from '../../../functions/app/step-names.ts';
import { type GuardedRuntime, openGuardedRuntime } from './guarded-runtime.ts';
import { approveAll, ask, file, pay } from './journeys.ts';
import { synthesize } from './synthesize.ts';

let runtime: GuardedRuntime;
beforeAll(async () => {
  runtime = await openGuardedRuntime(synthesize('prod'), {
    baseUrl: 'https://plan.example',
    demonstration: true,
  });
});

const begin = (name: StepName, input: object) =>
  runtime.runTask(name, { ...input, seconds: 60, taskToken: 'of-a-repeated-step' });

describe('a wait that comes too late', () => {
  it('for a coach, or a meeting', async () => {
    const form = {
      kind: 'individual',
      sector: 'music',
      language: 'fr',
      topic: 'clients',
      goals: 'Jouer encore',
    };
    const claimId = await file(runtime, 'nour', 'coaching', form);
    await approveAll(runtime, claimId, 'nour');
    await ask(runtime, 'nour', 'POST', `/api/coachings/${claimId}/outcome`, { json: {} });
    await expect(begin('AwaitSession', { claimId })).resolves.toEqual({});
    await expect(begin('AwaitCoach', { claimId })).resolves.toEqual({});
  });

  it('for a word about an initiative', async () => {
    const members = ['nour', 'lotte', 'jana'].map((memberId) => ({ memberId }));
    const lines = [{ description: 'Sono', amountCents: 50_000 }];
    const form = { title: 'Concerts', proposal: 'Au balcon', members, lines, amountCents: 50_000 };
    const claimId = await file(runtime, 'nour', 'initiative-grant', form);
    await approveAll(runtime, claimId, 'nour');
    await pay(runtime);
    const path = `/api/initiatives/${claimId}`;
    await ask(runtime, 'nour', 'POST', `${path}/report`, { json: { text: 'Fait', spentCents: 1 } });
    await ask(runtime, 'farid', 'POST', `${path}/review`, { json: { decision: 'accept' } });
    await expect(begin('AwaitInitiative', { claimId })).resolves.toEqual({});
  });

  it('for a call', async () => {
    const form = { language: 'fr', phone: '0470 12 34 56', on: '2020-04-01', at: 'morning' };
    const filed = '/api/measures/listening-line/claims';
    const { claimId: callId } = await ask<{ claimId: string }>(runtime, 'nour', 'POST', filed, {
      json: form,
    });
    await ask(runtime, 'leonie', 'POST', `/api/listening/${callId}/close`, { json: {} });
    const input = { callId, taskToken: 'of-a-repeated-step', seconds: 60 };
    await expect(runtime.runTask('AwaitCall', input)).resolves.toEqual({});
  });
});
