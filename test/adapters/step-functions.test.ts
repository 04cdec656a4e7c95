/** The workflow port on Step Functions: what is asked, and what each kind of answer means. */
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import { createStepFunctions } from '../../functions/platform/workflow/step-functions.ts';
import { awsError, noAnswer } from './aws-errors.ts';

const sfn = mockClient(SFNClient);
const alias = 'arn:aws:states:eu-west-1:111122223333:stateMachine:claim:live';
const workflow = createStepFunctions({ client: new SFNClient({}), machines: { claim: alias } });
const $metadata = {};

beforeEach(() => sfn.reset());

describe('start', () => {
  it('starts the machine of that name under the execution name that it is given', async () => {
    sfn.on(StartExecutionCommand).resolves({});
    await workflow.start('claim', 'c1-1', { claimId: 'c1' });
    expect(sfn.call(0).args[0].input).toEqual({
      stateMachineArn: alias,
      name: 'c1-1',
      input: '{"claimId":"c1"}',
    });
  });

  it('takes an execution of that name for its own', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists({ message: '', $metadata }));
    await expect(workflow.start('claim', 'c1-1', {})).resolves.toBeUndefined();
  });

  it('fails for good on a machine that nobody knows, without asking', async () => {
    await expect(workflow.start('loan', 'l1', {})).rejects.toBeInstanceOf(PermanentFailure);
    expect(sfn.calls()).toHaveLength(0);
  });
});

describe('resume', () => {
  it('answers the token', async () => {
    sfn.on(SendTaskSuccessCommand).resolves({});
    expect(await workflow.resume('token-1', { route: 'approved' })).toBe('resumed');
    expect(sfn.call(0).args[0].input).toEqual({ taskToken: 'token-1', output: '{"route":"approved"}' });
  });

  it('ends a task with an error that the machine knows', async () => {
    sfn.on(SendTaskFailureCommand).resolves({});
    expect(await workflow.fail('token-1', 'returned')).toBe('resumed');
    expect(sfn.call(0).args[0].input).toEqual({ taskToken: 'token-1', error: 'returned' });
    sfn.on(SendTaskFailureCommand).rejects(new TaskTimedOut({ message: '', $metadata }));
    expect(await workflow.fail('token-1', 'returned')).toBe('gone');
  });

  it.each([TaskTimedOut, TaskDoesNotExist, InvalidToken])('says gone on %o', async (Gone) => {
    sfn.on(SendTaskSuccessCommand).rejects(new Gone({ message: '', $metadata }));
    expect(await workflow.resume('token-1', {})).toBe('gone');
  });
});

describe('failures', () => {
  it.each([
    awsError('ThrottlingException', 400),
    awsError('InternalServerException', 500),
    awsError('ServiceUnavailable', 503),
    noAnswer('ECONNRESET'),
    noAnswer('TimeoutError'),
  ])('may pass: $name', async (error) => {
    sfn.onAnyCommand().rejects(error);
    await expect(workflow.start('claim', 'c1', {})).rejects.toBeInstanceOf(TransientFailure);
    await expect(workflow.resume('t', {})).rejects.toBeInstanceOf(TransientFailure);
  });

  it.each([awsError('AccessDeniedException', 400), awsError('InvalidOutput', 400), new TypeError('x')])(
    'stays: $name',
    async (error) => {
      sfn.onAnyCommand().rejects(error);
      await expect(workflow.resume('t', {})).rejects.toBeInstanceOf(PermanentFailure);
    },
  );

  it('repeats nothing of what the service said', async () => {
    sfn.onAnyCommand().rejects(awsError('ValidationException', 400, 'token-of-a-claim is wrong'));
    const failure: Error = await workflow.resume('token-of-a-claim', {}).catch((error) => error);
    expect(failure.message).toBe('Step Functions answered ValidationException (request r-1)');
    expect(failure.cause).toBeUndefined();
  });
});
