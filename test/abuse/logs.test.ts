/** What logs, metrics and answers tell of failures: never a word of what people wrote, never a line that somebody forged. */

import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { createApp } from '../../functions/app/app.ts';
import { allParts } from '../../functions/app/parts/all.ts';
import { registries } from '../../functions/app/registries.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { describeError } from '../../functions/platform/error-mapping.ts';
import { PermanentFailure } from '../../functions/platform/failures.ts';
import { defineTaskLambda, logger, metrics, reportFailure } from '../../functions/platform/lambda.ts';
import type { Store } from '../../functions/platform/store/port.ts';
import { withPolicies } from '../../functions/policies/book.ts';
import { openRegisters } from '../../functions/registers/store.ts';
import { invokeTask, tasks } from '../../infra/embedded/machines.ts';
import { reportFailure as reportOnMachine } from '../../infra/embedded/report-failure.ts';
import { measures } from '../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';

const canary = 'Zibeline Canari BE71096123456769';
const forged = `${canary}\n    at ${canary}\r\n{"level":"INFO","message":"${canary}"}`;
const context = {
  functionName: 'f',
  awsRequestId: 'request-1',
  getRemainingTimeInMillis: () => 1,
} as Context;

/** A store that fails with what it was asked for. */
const broken: Store = {
  get: async ({ pk }) => fail(pk),
  query: async ({ pk }) => fail(pk),
  transact: async (writes) => fail(JSON.stringify(writes)),
};

function fail(asked: string): never {
  throw new Error(`${asked} ${forged}`, { cause: new RangeError(forged) });
}

const deps: Deps = withPolicies({
  store: broken,
  registers: openRegisters(broken),
  clock: { now: () => Date.parse('2020-04-01T07:00:00Z') },
  random: { id: () => 'id', secret: () => 'secret' },
  plan: corona2020,
  measures,
  baseUrl: 'https://plan.example',
  envelopeShards: 1,
  ...registries,
});

let told: string[];
let spies: MockInstance[];
beforeEach(() => {
  told = [];
  const note = (...parts: unknown[]) => void told.push(parts.map(String).join(' '));
  const levels = ['log', 'info', 'error', 'warn', 'debug'] as const;
  const consoles = [logger, metrics].map((one) => (one as unknown as { console: Console }).console);
  spies = [console, ...consoles].flatMap((one) =>
    levels.map((level) => vi.spyOn(one, level).mockImplementation(note)),
  );
});
afterEach(() => {
  for (const spy of spies) spy.mockRestore();
});

const input = {
  claimId: forged,
  name: canary,
  taskToken: canary,
  callId: forged,
  caseId: forged,
  error: forged,
};

describe('a failure with somebody’s words in it', () => {
  it.each(Object.entries(tasks))(
    'of %s leaves none of them in the logs or in the execution',
    async (name, task) => {
      const onAws = await defineTaskLambda(task, deps)(input, context).catch((error: Error) => error);
      const onMachine = await invokeTask(() => deps)({
        ...({} as Parameters<ReturnType<typeof invokeTask>>[0]),
        arguments: { FunctionName: name, Payload: { ...input, claimId: 'c-1' } },
      }).catch((error: Error) => error);
      for (const failure of [onAws, onMachine]) {
        expect(failure).toBeInstanceOf(Error);
        expect(['PermanentFailure', 'TransientFailure']).toContain((failure as Error).name);
        expect(`${(failure as Error).message} ${(failure as Error).cause}`).not.toMatch(/Zibeline|BE71/);
      }
      expect(told.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['a Lambda', reportFailure],
    ['the machine', reportOnMachine],
  ])('is told by %s as one line that holds its place in the code alone', (_where, report) => {
    report(new Error(forged, { cause: new PermanentFailure(forged) }));
    const [line = '', ...more] = told;
    expect(more).toEqual([]);
    expect(line).not.toMatch(/Zibeline|BE71|\n/);
    expect(JSON.stringify(JSON.parse(line))).toContain('logs.test.ts');
  });

  it('is described without its message, however much that looks like a place in code', () => {
    const { frames } = describeError(new TypeError(forged));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.join()).not.toContain('Zibeline');
  });
});

it('every line is one of JSON, whatever is in the ids', async () => {
  for (const [name, task] of Object.entries(tasks)) {
    await defineTaskLambda(task, deps)({ ...input, claimId: `${name}\n{"level":"INFO"}` }, context).catch(
      () => undefined,
    );
  }
  for (const line of told) {
    expect(line).not.toContain('\n');
    expect(() => JSON.parse(line)).not.toThrow();
  }
});

describe('an HTTP entry whose store fails', () => {
  const throttle = { take: async () => undefined };
  const webDeps = {
    ...deps,
    realTime: deps.clock,
    throttles: { requests: throttle, guesses: throttle },
    identity: {
      verifyBearer: async () => ({ personId: canary }),
      tokensAreFresh: true,
      signIn: { start: async () => fail('x'), finish: async () => fail('x') },
      signOutUrl: () => undefined,
    },
  };

  it.each(['text/html', 'application/json'])(
    'says nothing of it in %s, and the log neither',
    async (accept) => {
      const app = createApp(webDeps, { parts: allParts, reportFailure: reportOnMachine });
      for (const path of ['/', '/api/claims', '/tasks/x?token=y', '/clients/x?token=y', '/sign-in']) {
        const answer = await app.request(`https://plan.example${path}`, {
          headers: {
            Accept: accept,
            ...(path !== '/tasks/x?token=y' && { Authorization: `Bearer ${canary}` }),
          },
        });
        expect(answer.status, path).toBe(500);
        expect(await answer.text()).not.toMatch(/Zibeline|BE71096|\bat \//);
      }
      expect(told.length).toBeGreaterThan(0);
      expect(told.join('\n')).not.toMatch(/Zibeline|BE71096/);
    },
  );
});
