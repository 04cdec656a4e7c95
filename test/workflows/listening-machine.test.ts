/** The listening line's machine carries an opaque id, a route and times, tells nobody of a failure, and always goes on. */
import { describe, expect, it } from 'vitest';
import { tasks as functions } from '../../infra/embedded/machines.ts';
import * as contracts from '../../workflows/listening/contracts.ts';
import { readDefinition, routeOf, stateOf, tasksOf } from './definition-walks.ts';

const definition = readDefinition(new URL('../../workflows/listening/listening.asl.json', import.meta.url));
const tasks = tasksOf(definition);
const states = Object.entries(definition.States);

interface Passing {
  readonly Arguments?: unknown;
  readonly Output?: unknown;
  readonly Catch?: readonly { readonly Output?: unknown }[];
}

describe('the machine of the listening line', () => {
  it('has a function and a contract for each Task, with Retry, and a wait to try again for what no retry mends', () => {
    for (const task of tasks) {
      expect(functions, task).toHaveProperty(task);
      expect(contracts).toHaveProperty(task.charAt(0).toLowerCase() + task.slice(1));
      const { Retry, Catch, TimeoutSeconds } = stateOf(definition, task);
      expect(Retry?.[0]?.ErrorEquals, task).toContain('TransientFailure');
      expect(Catch?.at(-1), task).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'TryAgainLater' });
      expect(TimeoutSeconds, task).toBeDefined();
    }
    expect(stateOf(definition, 'TryAgainLater')).toMatchObject({ Type: 'Wait', Next: 'AssignListener' });
  });

  it('knows each route, and tries again after one that it does not know', () => {
    const { Choices, Default } = stateOf(definition, 'RouteCall');
    const known = contracts.assignListener.output.shape.route.options;
    expect(Choices?.map(routeOf).toSorted()).toEqual([...known].toSorted());
    expect(Default).toBe('TryAgainLater');
  });

  it.each(states)('%s carries nothing but the id and a time', (_name, state) => {
    const { Arguments, Output, Catch = [] } = state as Passing;
    const text = JSON.stringify([Arguments, Output, ...Catch.map((one) => one.Output)]);
    const read = [
      ...text.matchAll(/\$states\.(input\.\w+|result(?:\.Payload)?|context\.[\w.]+|errorOutput)/g),
    ].map(([, what]) => what);
    for (const what of read)
      expect(['input.callId', 'input.seconds', 'result.Payload', 'context.Task.Token']).toContain(what);
  });

  it('refuses inputs and outputs with anything more', () => {
    for (const { input, output } of Object.values(contracts)) {
      const known = { callId: 's-1', route: 'closed', seconds: 60, taskToken: 't' };
      for (const schema of [input, output]) {
        const fitting = Object.fromEntries(Object.entries(known).filter(([name]) => name in schema.shape));
        expect(schema.safeParse(fitting).success).toBe(true);
        expect(schema.safeParse({ ...fitting, phone: '0470' }).success).toBe(false);
      }
    }
  });
});
