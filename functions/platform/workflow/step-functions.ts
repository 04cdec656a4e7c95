/**
 * The workflow port on Step Functions: after the effects that transactions stored, before the state machines of
 * the stack.
 */
import {
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { toFailure } from '../aws-failures.ts';
import { PermanentFailure } from '../failures.ts';
import type { Workflow } from './port.ts';

export interface StepFunctionsOptions {
  readonly client: Pick<SFNClient, 'send'>;
  /** The ARN (of the alias) under which each machine is started, by the name that effects use. */
  readonly machines: Readonly<Record<string, string>>;
}

/** Answers that say that nobody waits on a token: used, timed out, or of an execution that ended. */
const GONE = new Set(['InvalidToken', 'TaskDoesNotExist', 'TaskTimedOut']);

export function createStepFunctions({ client, machines }: StepFunctionsOptions): Workflow {
  return {
    async start(machine, name, input) {
      const stateMachineArn = machines[machine];
      if (!stateMachineArn) throw new PermanentFailure(`no state machine is called ${machine}`);
      const command = new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) });
      try {
        await client.send(command);
      } catch (error) {
        // Started before: perhaps it has ended since, or runs on another input under the same name; it is the one.
        if (nameOf(error) !== 'ExecutionAlreadyExists') throw toFailure('Step Functions', error);
      }
    },
    resume(taskToken, output) {
      const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) });
      return answered(client.send(command));
    },
    fail(taskToken, error) {
      return answered(client.send(new SendTaskFailureCommand({ taskToken, error })));
    },
  };
}

async function answered(asked: Promise<unknown>): Promise<'resumed' | 'gone'> {
  try {
    await asked;
    return 'resumed';
  } catch (error) {
    if (GONE.has(nameOf(error))) return 'gone';
    throw toFailure('Step Functions', error);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
