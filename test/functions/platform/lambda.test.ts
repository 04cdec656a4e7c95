/** What every Lambda shares: the names under which failures leave, and what logs may say. */
import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import * as z from 'zod';
import type { Deps } from '../../../functions/platform/deps.ts';
import { toNamedFailure } from '../../../functions/platform/error-mapping.ts';
import { PermanentFailure, TransientFailure } from '../../../functions/platform/failures.ts';
import { defineTaskLambda, logger, metrics, reportFailure } from '../../../functions/platform/lambda.ts';
import { ConditionFailed } from '../../../functions/platform/store/port.ts';
import { defineTask } from '../../../functions/platform/task.ts';
import { awsError, noAnswer } from '../../adapters/aws-errors.ts';

const context = {
  functionName: 'check-eligibility',
  memoryLimitInMB: '512',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:1:function:x',
  awsRequestId: 'request-1',
  getRemainingTimeInMillis: () => 30_000,
} as Context;
const deps = { policies: { ready: async () => undefined } } as unknown as Deps;
const contract = {
  input: z.object({ claimId: z.string() }),
  output: z.object({ route: z.enum(['eligible']) }),
};

let logs: string[];
let spies: MockInstance[];
beforeEach(() => {
  logs = [];
  const note = (line: unknown) => void logs.push(String(line));
  const levels = ['info', 'error', 'warn', 'debug'] as const;
  const console = (logger as unknown as { console: Console }).console;
  spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(note));
  spies.push(vi.spyOn((metrics as unknown as { console: Console }).console, 'log').mockImplementation(note));
});
afterEach(() => {
  for (const spy of spies) spy.mockRestore();
});

function lambdaThat(handle: () => Promise<{ route: 'eligible' }>) {
  return defineTaskLambda(defineTask(contract, handle), deps);
}

async function failureOf(error: unknown): Promise<Error> {
  const lambda = lambdaThat(() => Promise.reject(error));
  return lambda({ claimId: 'c-1', secret: 'canary-in-input' }, context).catch(
    (thrown: Error) => thrown,
  ) as Promise<Error>;
}

describe('a task Lambda', () => {
  it('answers what the task answers, and logs the claim and the route', async () => {
    const lambda = lambdaThat(async () => ({ route: 'eligible' }));
    expect(await lambda({ claimId: 'c-1', name: 'canary-in-input' }, context)).toEqual({ route: 'eligible' });
    const line = logs.map((text) => JSON.parse(text)).find(({ message }) => message === 'done');
    expect(line).toMatchObject({ claimId: 'c-1', route: 'eligible', function_request_id: 'request-1' });
    expect(logs.join('\n')).not.toContain('canary');
  });

  it('forgets the claim before the next call', async () => {
    await lambdaThat(async () => ({ route: 'eligible' }))({ claimId: 'c-1' }, context);
    logs.length = 0;
    await lambdaThat(async () => ({ route: 'eligible' }))({ claimId: 'c-2' }, context);
    expect(logs.join('\n')).not.toContain('c-1');
  });

  it.each([
    ['TransientFailure', new TransientFailure('DynamoDB did not take it')],
    ['TransientFailure', new ConditionFailed([0])],
    ['TransientFailure', awsError('ThrottlingException', 400)],
    ['TransientFailure', awsError('InternalFailure', 500)],
    ['TransientFailure', noAnswer('ECONNRESET')],
    ['TransientFailure', noAnswer('TimeoutError')],
    ['PermanentFailure', new PermanentFailure('there is no claim')],
    ['PermanentFailure', awsError('AccessDeniedException', 400)],
    ['PermanentFailure', new RangeError('canary')],
    ['PermanentFailure', 'canary'],
  ])('fails with %s', async (name, error) => {
    expect((await failureOf(error)).name).toBe(name);
  });

  it('fails for good on an input that does not fit the contract', async () => {
    const lambda = lambdaThat(async () => ({ route: 'eligible' }));
    await expect(lambda({ claimId: 7 }, context)).rejects.toMatchObject({ name: 'PermanentFailure' });
  });

  it('says where an unforeseen error came from, and repeats none of its words', async () => {
    const cause = new Error('canary-in-cause');
    const failure = await failureOf(new TypeError('canary-in-message', { cause }));
    const line = logs.map((text) => JSON.parse(text)).find(({ level }) => level === 'ERROR');
    expect(line).toMatchObject({ claimId: 'c-1', failure: 'PermanentFailure', error: 'TypeError' });
    expect(line.frames[0]).toMatch(/^at .*lambda\.test\.ts/);
    expect(line.cause).toMatchObject({ error: 'Error' });
    expect(`${logs.join('\n')}${failure.stack}${JSON.stringify(failure)}`).not.toContain('canary');
  });

  it('counts failures by name', async () => {
    await failureOf(new TransientFailure('x'));
    const emf = logs.map((text) => JSON.parse(text)).find((line) => line.TransientFailure !== undefined);
    expect(emf).toMatchObject({ TransientFailure: 1, _aws: expect.anything() });
  });
});

describe('reportFailure', () => {
  it('notes where an HTTP entry failed, without the words of the failure', () => {
    reportFailure(new TypeError('canary'));
    expect(JSON.parse(logs[0] ?? '')).toMatchObject({
      level: 'ERROR',
      error: 'TypeError',
      failure: 'PermanentFailure',
    });
    expect(logs.join()).not.toContain('canary');
  });
});

describe('toNamedFailure', () => {
  it('keeps our own words and drops what caused them', () => {
    const failure = toNamedFailure(
      new PermanentFailure('there is no claim c-1', { cause: new Error('canary') }),
    );
    expect(failure).toMatchObject({ name: 'PermanentFailure', message: 'there is no claim c-1' });
    expect(failure.cause).toBeUndefined();
  });
});
