/** The state machines of the plan on the embedded engine: definitions read from their files, functions by name. */
import { readFileSync } from 'node:fs';
import { definitionFile, machineNames } from '../../functions/app/machines.ts';
import { moduleOf, type StepName, stepNames } from '../../functions/app/step-names.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { toNamedFailure } from '../../functions/platform/error-mapping.ts';
import { PermanentFailure } from '../../functions/platform/failures.ts';
import type { Task } from '../../functions/platform/task.ts';
import { loadDefinition, type StateMachine, type TaskHandler } from './engine/index.ts';
import { reportFailure } from './report-failure.ts';

/** By the name that the definitions use in their places `${…}`. */
export const tasks: Readonly<Record<string, Task>> = Object.fromEntries(
  await Promise.all(stepNames.map(async (step) => [step, await loadTask(step)] as const)),
);

async function loadTask(step: StepName): Promise<Task> {
  const { file, name } = moduleOf(step);
  const module: Readonly<Record<string, Task>> = await import(
    new URL(`../../functions/${file}`, import.meta.url).href
  );
  const task = module[name];
  if (typeof task !== 'function') throw new TypeError(`functions/${file} exports no ${name}`);
  return task;
}

/** Every machine, with the names of its functions put into the places. */
export function loadMachines(): StateMachine[] {
  return machineNames.map((name) => {
    const text = readFileSync(definitionFile(name), 'utf8').replaceAll(
      /\$\{(\w+)\}/g,
      (_, task: string) => task,
    );
    return loadDefinition(name, JSON.parse(text));
  });
}

/** Answers `lambda:invoke` by calling the function in this process, as Lambda answers it. */
export function invokeTask(deps: () => Deps, known: Readonly<Record<string, Task>> = tasks): TaskHandler {
  return async (call) => {
    const { FunctionName, Payload } = call.arguments as { FunctionName: string; Payload: unknown };
    const task = known[FunctionName];
    if (!task) throw new RangeError(`there is no function ${FunctionName}`);
    return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: await task(deps(), Payload).catch(fail) };
  };
}

/** As a Lambda fails: under the two names that machines know, and without a word of anybody's in the execution. */
function fail(error: unknown): never {
  const failure = toNamedFailure(error);
  if (failure instanceof PermanentFailure) reportFailure(error);
  throw failure;
}
