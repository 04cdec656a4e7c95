/** Definitions that are loaded, refused by the name of a feature, or invalid. */
import { describe, expect, it } from 'vitest';
import {
  InvalidDefinition,
  loadDefinition,
  UnsupportedFeature,
} from '../../../infra/embedded/engine/index.ts';
import { machineOf } from './ground.ts';

const END = { Type: 'Succeed' };
const PASS = { Type: 'Pass', End: true };
const processor = { StartAt: 'P', States: { P: PASS } };

function load(states: object, more: object = {}) {
  return loadDefinition('machine', machineOf(states, more));
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}

describe('a refused feature', () => {
  it.each([
    ['JSONPath', { A: END }, { QueryLanguage: undefined }, 'A'],
    ['JSONPath', { A: END }, { QueryLanguage: 'JSONPath' }, 'A'],
    ['JSONPath', { A: { ...END, QueryLanguage: 'JSONPath' } }, {}, 'A'],
    ['Map ItemReader', { A: { Type: 'Map', ItemReader: {}, ItemProcessor: processor, End: true } }, {}, 'A'],
    [
      'Map ResultWriter',
      { A: { Type: 'Map', ResultWriter: {}, ItemProcessor: processor, End: true } },
      {},
      'A',
    ],
    ['$eval', { A: { ...PASS, Output: { deep: ['{% 1 + $eval("2") %}'] } } }, {}, 'A'],
    [
      '$eval',
      {
        M: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'P', States: { P: { ...PASS, Assign: { f: '{% $eval %}' } } } },
          End: true,
        },
      },
      {},
      'P',
    ],
  ])('%s is named, with the state', (feature, states, more, state) => {
    const thrown = thrownBy(() => load(states, more));
    expect(thrown).toBeInstanceOf(UnsupportedFeature);
    expect(thrown).toMatchObject({ feature, state });
  });
});

describe('an invalid definition', () => {
  it.each<[string, object, object?]>([
    ['an unknown field of the machine', { A: END }, { Surprise: 1 }],
    ['an unknown start', { A: END }, { StartAt: 'B' }],
    ['no states', {}, { StartAt: 'A' }],
    ['a time-out that is no number', { A: END }, { TimeoutSeconds: '5' }],
    ['an unknown query language', { A: END }, { QueryLanguage: 'SQL' }],
    ['an unknown type', { A: { Type: 'Loop', End: true } }],
    ['a state that is no object', { A: 1 }],
    ['an unknown field', { A: { ...PASS, Surprise: 1 } }],
    ['a field of JSONPath', { A: { ...PASS, InputPath: '$' } }],
    ['a field of another type', { A: { ...END, Assign: {} } }],
    ['neither Next nor End', { A: { Type: 'Pass' } }],
    ['both Next and End', { A: { ...PASS, Next: 'B' }, B: END }],
    ['End: false', { A: { Type: 'Pass', End: false } }],
    ['a target that is not there', { A: { Type: 'Pass', Next: 'B' } }],
    ['a target in another scope', { A: { Type: 'Parallel', Branches: [processor], Next: 'P' } }],
    ['a name twice', { P: { Type: 'Parallel', Branches: [processor], End: true } }],
    ['a name that is too long', { ['x'.repeat(81)]: END }],
    ['an expression that does not parse', { A: { ...PASS, Output: '{% 1 + %}' } }],
    ['a task without Resource', { A: { Type: 'Task', End: true } }],
    ['a time-out of 0', { A: { Type: 'Task', Resource: 'r', TimeoutSeconds: 0, End: true } }],
    [
      'a heartbeat that is not shorter',
      { A: { Type: 'Task', Resource: 'r', TimeoutSeconds: 5, HeartbeatSeconds: 5, End: true } },
    ],
    ['credentials without a role', { A: { Type: 'Task', Resource: 'r', Credentials: {}, End: true } }],
    [
      'a Retry without errors',
      { A: { Type: 'Task', Resource: 'r', Retry: [{ ErrorEquals: [] }], End: true } },
    ],
    [
      'a negative number of attempts',
      { A: { Type: 'Task', Resource: 'r', Retry: [{ ErrorEquals: ['E'], MaxAttempts: -1 }], End: true } },
    ],
    [
      'a rate below 1',
      { A: { Type: 'Task', Resource: 'r', Retry: [{ ErrorEquals: ['E'], BackoffRate: 0.5 }], End: true } },
    ],
    [
      'an unknown jitter',
      {
        A: {
          Type: 'Task',
          Resource: 'r',
          Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'HALF' }],
          End: true,
        },
      },
    ],
    [
      'States.ALL with others',
      { A: { Type: 'Task', Resource: 'r', Retry: [{ ErrorEquals: ['E', 'States.ALL'] }], End: true } },
    ],
    [
      'States.ALL before others',
      {
        A: {
          Type: 'Task',
          Resource: 'r',
          Catch: [
            { ErrorEquals: ['States.ALL'], Next: 'B' },
            { ErrorEquals: ['E'], Next: 'B' },
          ],
          End: true,
        },
        B: END,
      },
    ],
    [
      'a Catch to nowhere',
      { A: { Type: 'Task', Resource: 'r', Catch: [{ ErrorEquals: ['E'], Next: 'B' }], End: true } },
    ],
    ['a Choice without rules', { A: { Type: 'Choice', Choices: [], Default: 'B' }, B: END }],
    ['a rule without a condition', { A: { Type: 'Choice', Choices: [{ Next: 'B' }] }, B: END }],
    [
      'a condition that is a plain text',
      { A: { Type: 'Choice', Choices: [{ Condition: 'yes', Next: 'B' }] }, B: END },
    ],
    [
      'a rule of JSONPath',
      { A: { Type: 'Choice', Choices: [{ Variable: '$.x', IsNull: true, Next: 'B' }] }, B: END },
    ],
    [
      'a Default to nowhere',
      { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'B' }], Default: 'C' }, B: END },
    ],
    ['a Wait for nothing', { A: { Type: 'Wait', End: true } }],
    [
      'a Wait for two things',
      { A: { Type: 'Wait', Seconds: 1, Timestamp: '2020-01-01T00:00:00Z', End: true } },
    ],
    ['a negative Wait', { A: { Type: 'Wait', Seconds: -1, End: true } }],
    ['a timestamp without an offset', { A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00', End: true } }],
    ['a day that does not exist', { A: { Type: 'Wait', Timestamp: '2021-02-29T00:00:00Z', End: true } }],
    ['a Parallel without branches', { A: { Type: 'Parallel', Branches: [], End: true } }],
    ['a Map without a processor', { A: { Type: 'Map', End: true } }],
    [
      'a Map in an unknown mode',
      { A: { Type: 'Map', ItemProcessor: { ...processor, ProcessorConfig: { Mode: 'FAST' } }, End: true } },
    ],
    ['Items that are an object', { A: { Type: 'Map', Items: {}, ItemProcessor: processor, End: true } }],
    [
      'batches inline',
      { A: { Type: 'Map', ItemBatcher: { MaxItemsPerBatch: 2 }, ItemProcessor: processor, End: true } },
    ],
    ['the reserved variable', { A: { ...PASS, Assign: { states: 1 } } }],
    ['a variable that cannot be named', { A: { ...PASS, Assign: { 'a-b': 1 } } }],
    ['an Assign that is no object', { A: { ...PASS, Assign: '{% $states.input %}' } }],
    ['a Fail with an Error that is no text', { A: { Type: 'Fail', Error: 5 } }],
  ])('%s is refused', (_what, states, more = {}) => {
    expect(thrownBy(() => load(states, more))).toBeInstanceOf(InvalidDefinition);
  });

  it.each([null, [], 'text', 1, {}, { StartAt: 'A' }])('%j is refused', (definition) => {
    expect(thrownBy(() => loadDefinition('machine', definition))).toBeInstanceOf(InvalidDefinition);
  });

  it('says which state it is about', () => {
    expect(thrownBy(() => load({ A: { Type: 'Pass' } }))).toMatchObject({
      state: 'A',
      message: expect.stringContaining("'A'"),
    });
  });
});

describe('a valid definition', () => {
  it('is loaded with its name, its start and its resources', () => {
    const machine = load({
      A: { Type: 'Task', Resource: 'one', Next: 'B' },
      B: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'C', States: { C: { Type: 'Task', Resource: 'two', End: true } } }],
        End: true,
      },
    });
    expect(machine).toMatchObject({ name: 'machine', startAt: 'A' });
    expect([...machine.resources]).toEqual([
      ['A', 'one'],
      ['C', 'two'],
    ]);
  });

  it('may leave parts of text that only look like expressions', async () => {
    expect(load({ A: { ...PASS, Output: ['{%', '%}', ' {% $x %}', '{% $x %} '] } })).toBeDefined();
  });
});
