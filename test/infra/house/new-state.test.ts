/** Adding a state takes its contract, its step's file, one row of the table of steps, and its place in the definition. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedHouse, copyHouse } from './copied-house.ts';

let house: CopiedHouse;
beforeAll(() => {
  house = copyHouse();
});
afterAll(() => house.remove());

const contract = `
/** What the state GreetCaller is given, and what it hands on. */
export const greetCaller = {
  input: z.strictObject({ callId }),
  output: z.strictObject({ callId }),
};
`;

const step = `/** State GreetCaller: a step of its own. */
import { greetCaller as contract } from '../../../workflows/listening/contracts.ts';
import { defineTask } from '../../platform/task.ts';

export const greetCaller = defineTask(contract, async (_deps, { callId }) => ({ callId }));
`;

test('a state is its contract, one file, one row and its place', { timeout: 120_000 }, async () => {
  // 1. Its contract: what it is given, what it hands on.
  house.change('workflows/listening/contracts.ts', (text) => text + contract);
  // 2. The step.
  house.write('functions/listening/steps/greet-caller.ts', step);
  // 3. The row: which subject it is of, and what it may touch.
  house.change('functions/app/steps.ts', (text) =>
    text.replace(
      '  AssignListener: {',
      "  GreetCaller: { subject: 'listening', get: [items.members] },\n  AssignListener: {",
    ),
  );
  // 4. Its place in the machine.
  house.change('workflows/listening/listening.asl.json', (text) => {
    const machine = JSON.parse(text);
    const { AssignListener } = machine.States;
    const greet = structuredClone(AssignListener);
    greet.Arguments.FunctionName = '${GreetCaller}';
    greet.Next = 'AssignListener';
    return JSON.stringify({
      ...machine,
      StartAt: 'GreetCaller',
      States: { GreetCaller: greet, ...machine.States },
    });
  });

  const said = await house.run(`
    import { functionNames, tableAccess } from './infra/aws/functions.ts';
    import { loadMachines, tasks } from './infra/embedded/machines.ts';
    const deps = { policies: { ready: async () => {} } };
    console.log(JSON.stringify({
      isFunction: functionNames.includes('greet-caller'),
      access: tableAccess['greet-caller'].get.includes('MEMBER#*'),
      answer: await tasks.GreetCaller(deps, { callId: 'c-1' }),
      begins: loadMachines().find(({ name }) => name === 'listening').startAt,
    }));
  `);
  // The embedded engine runs it, the stack makes a function of it, with what it may touch.
  expect(JSON.parse(said)).toEqual({
    isFunction: true,
    access: true,
    answer: { callId: 'c-1' },
    begins: 'GreetCaller',
  });
});
