/** Expressions in states: what they see, the functions of Step Functions, and how they fail. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyJson, DATA_LIMIT_BYTES, exceedsDataLimit } from '../../../infra/embedded/engine/json.ts';
import { parseTimestamp } from '../../../infra/embedded/engine/timestamp.ts';
import { Ground, START } from './ground.ts';

async function evaluate(expression: unknown, input: unknown = {}): Promise<unknown> {
  const ground = new Ground({}, { ids: () => 'an-id' });
  ground.register({ A: { Type: 'Pass', Output: expression, End: true } });
  const { status, output, cause } = await ground.run(input);
  return status === 'SUCCEEDED' ? output : new Error(cause);
}

describe('the functions of Step Functions', () => {
  it.each<[string, unknown]>([
    ['$partition([1..5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([], 2)', []],
    ['$partition([1,2,3], 2.9)', [[1, 2], [3]]],
    ['$range(0, 9, 3)', [0, 3, 6, 9]],
    ['$range(5, 1, -2)', [5, 3, 1]],
    ['$range(1, 9, 9)', 1],
    ['$range(2, 1, 1)', []],
    ["$hash('input data', 'SHA-1')", createHash('sha1').update('input data').digest('hex')],
    ["$hash('input data')", createHash('sha256').update('input data').digest('hex')],
    ["$hash({'a': 1}, 'MD5')", createHash('md5').update('{"a":1}').digest('hex')],
    ['$random()', 0.5],
    ['$random(7) = $random(7)', true],
    ['$random(7) = $random(8)', false],
    ['$random(7) >= 0 and $random(7) < 1', true],
    ['$uuid()', 'an-id'],
    [`$parse('{"a": [1, null]}')`, { a: [1, null] }],
    ['$now()', '2020-04-01T00:00:00.000Z'],
    ["$now('[Y]-[M01]')", '2020-04'],
    ['$millis()', START],
    ['$toMillis($states.context.State.EnteredTime)', START],
  ])('%s is %j', async (source, expected) => {
    expect(await evaluate(`{% ${source} %}`)).toEqual(expected);
  });

  it.each([
    '$partition([1], 0)',
    '$partition([1], "2")',
    '$range(1, 5, 0)',
    '$range(1, 5000, 1)',
    '$hash("x", "CRC")',
    '$parse("{")',
    '$parse(5)',
    '$error("mine")',
  ])('%s fails with its name in the cause', async (source) => {
    const failed = await evaluate(`{% ${source} %}`);
    expect(String(failed)).toContain(
      `The JSONata expression '${source}' specified for the field 'Output' threw an error`,
    );
  });
});

describe('an expression', () => {
  it('sees the context object', async () => {
    const context = await evaluate('{% $states.context %}', { in: 1 });
    expect(context).toEqual({
      Execution: {
        Id: 'arn:aws:states:local:000000000000:execution:machine:one',
        Input: { in: 1 },
        Name: 'one',
        RoleArn: expect.any(String),
        StartTime: '2020-04-01T00:00:00.000Z',
        RedriveCount: 0,
      },
      StateMachine: { Id: 'arn:aws:states:local:000000000000:stateMachine:machine', Name: 'machine' },
      State: { EnteredTime: '2020-04-01T00:00:00.000Z', Name: 'A', RetryCount: 0 },
    });
  });

  it('may stand anywhere in a field, and only whole texts count', async () => {
    const template = {
      list: [1, '{% $states.input.a %}'],
      'key {% x %}': '{% $states.input.a %} EUR',
      deep: { b: '{% 2 %}' },
    };
    expect(await evaluate(template, { a: [5] })).toEqual({
      list: [1, [5]],
      'key {% x %}': '{% $states.input.a %} EUR',
      deep: { b: 2 },
    });
  });

  it.each([
    ['{% $nothing %}', "'Output' returned nothing (undefined)"],
    [{ a: { b: '{% $nothing %}' } }, "'Output/a/b' returned nothing (undefined)"],
    [{ a: [1, '{% $sum(["x"]) %}'] }, "'Output/a[1]' threw an error during evaluation. T0412"],
    ['{% $map %}', "'Output' returned an unsupported result type"],
    ['{% ($f := function($n) { $f($n + 1) + 1 }; $f(1)) %}', 'threw an error during evaluation'],
  ])('%j fails: %s', async (template, cause) => {
    const failed = await evaluate(template);
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).toContain(cause);
    expect(String(failed)).toContain("the state 'A' (entered at the event id #2)");
  });

  it('in a Choice must be true or false', async () => {
    const ground = new Ground();
    ground.register({
      A: { Type: 'Choice', Choices: [{ Condition: '{% "yes" %}', Next: 'B' }] },
      B: { Type: 'Succeed' },
    });
    expect(await ground.run()).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("'boolean'"),
    });
  });

  it('of a Choice that takes no rule and has no Default is States.NoChoiceMatched', async () => {
    const ground = new Ground();
    ground.register({
      A: { Type: 'Choice', Choices: [{ Condition: false, Next: 'B' }] },
      B: { Type: 'Succeed' },
    });
    expect((await ground.run()).error).toBe('States.NoChoiceMatched');
  });

  it.each([
    ['Seconds', '"soon"'],
    ['Seconds', '-1'],
    ['Seconds', '1.5'],
    ['Seconds', '1e9'],
    ['Timestamp', '"tomorrow"'],
    ['Timestamp', '5'],
  ])('for %s of a Wait fails when it is %s', async (field, source) => {
    const ground = new Ground();
    ground.register({ A: { Type: 'Wait', [field]: `{% ${source} %}`, End: true } });
    expect((await ground.run()).error).toBe('States.QueryEvaluationError');
  });
});

describe('a Wait', () => {
  it('lasts its seconds, or until its timestamp', async () => {
    const ground = new Ground();
    ground.register({
      A: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'B' },
      B: { Type: 'Wait', Timestamp: '2020-04-01T02:00:00+01:00', End: true },
    });
    await ground.run(90);
    expect(ground.engine.nextTimerAt()).toBe(START + 90_000);
    await ground.pass(90);
    expect(ground.engine.nextTimerAt()).toBe(START + 3_600_000);
    await ground.pass(3_600);
    expect((await ground.describe()).status).toBe('SUCCEEDED');
  });

  it('for a time that has passed goes on at once', async () => {
    const ground = new Ground();
    ground.register({ A: { Type: 'Wait', Timestamp: '2020-03-31T23:59:59Z', End: true } });
    expect((await ground.run()).status).toBe('SUCCEEDED');
  });

  it.each<[unknown, number | undefined]>([
    ['2020-02-29T12:00:00Z', Date.UTC(2020, 1, 29, 12)],
    ['2020-02-29T12:00:00.123456789Z', Date.UTC(2020, 1, 29, 12, 0, 0, 123)],
    ['2020-02-29T12:00:00.5-02:30', Date.UTC(2020, 1, 29, 14, 30, 0, 500)],
    ['2020-02-29T12:00Z', Date.UTC(2020, 1, 29, 12)],
    ['2021-02-29T12:00:00Z', undefined],
    ['2020-02-29 12:00:00Z', undefined],
    ['2020-02-29T12:00:00', undefined],
    ['2020-02-29T24:00:00Z', undefined],
    ['2020-02-29T12:60:00Z', undefined],
    ['2020-2-29T12:00:00Z', undefined],
    [null, undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(parseTimestamp(text)).toBe(expected);
  });
});

describe('JSON values', () => {
  it('are copied as JSON.stringify would write them', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 3 }), (value) => {
        expect(copyJson(value) ?? null).toEqual(JSON.parse(JSON.stringify(value) ?? 'null'));
      }),
    );
  });

  it('are over the limit exactly when their text is', () => {
    const near = fc
      .tuple(fc.constantFrom('a', 'é', '"', '\u0000', '€', '😀'), fc.integer({ min: -3, max: 3 }))
      .map(([character, offset]) => {
        const bytes = Buffer.byteLength(JSON.stringify(character)) - 2;
        return { list: [character.repeat(Math.floor(DATA_LIMIT_BYTES / bytes) - 4 + offset)] };
      });
    fc.assert(
      fc.property(near, (value) => {
        expect(exceedsDataLimit(value)).toBe(Buffer.byteLength(JSON.stringify(value)) > DATA_LIMIT_BYTES);
      }),
    );
  });
});
