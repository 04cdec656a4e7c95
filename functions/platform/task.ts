/** A function behind one state of a machine: its contract, and the handler that loads, decides and saves. */
import type * as z from 'zod';
import type { Deps } from './deps.ts';
import { PermanentFailure } from './failures.ts';

/** @throws PermanentFailure when the input does not fit the contract; TransientFailure when trying again may help */
export type Task = (deps: Deps, input: unknown) => Promise<unknown>;

interface Contract<Input, Output> {
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
}

/** A task that answers the state itself. */
export function defineTask<Input, Output>(
  contract: Contract<Input, Output>,
  handle: (deps: Deps, input: Input) => Promise<Output>,
): Task {
  return async (deps, input) => {
    const known = parsed(contract.input, input);
    await deps.policies.ready();
    return contract.output.parse(await handle(deps, known));
  };
}

/** A task that begins a wait: the state's answer comes later, through its task token. */
export function defineCallbackTask<Input, Output>(
  contract: Contract<Input, Output>,
  handle: (deps: Deps, input: Input, answer: (output: Output) => Output) => Promise<void>,
): Task {
  return async (deps, input) => {
    const known = parsed(contract.input, input);
    await deps.policies.ready();
    await handle(deps, known, (output) => contract.output.parse(output));
    return {};
  };
}

function parsed<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new PermanentFailure(
    `input does not fit the contract: ${result.error.issues.map((one) => one.path.join('.'))}`,
  );
}
