/** The fast path answers exactly as the jsonata package, or leaves the expression to it. */
import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { type Data, statesVariable } from '../../../infra/embedded/engine/data.ts';
import { UNSUPPORTED } from '../../../infra/embedded/engine/fast-operators.ts';
import { compileFast } from '../../../infra/embedded/engine/fast-path.ts';
import { copyJson } from '../../../infra/embedded/engine/json.ts';
import { Scope } from '../../../infra/embedded/engine/scope.ts';

const names = ['a', 'b', 'c', 'constructor'];

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, 1, 2, -1, 0.5, '', 'a', 'x y'),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value;

const literal = fc.constantFrom('0', '1', '2', '-1', '0.5', '"a"', '""', "'x y'", 'true', 'false', 'null');
const root = fc.constantFrom(
  '$x',
  '$y',
  '$states.input',
  '$states.result',
  '$states.context.State',
  '$nothing',
);
const path = fc
  .tuple(root, fc.array(fc.constantFrom(...names, '`b`', '"c"'), { maxLength: 3 }))
  .map(([start, steps]) => [start, ...steps].join('.'));

const expression = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literal,
      path,
      fc
        .tuple(path, fc.constantFrom('0', '1', '-1', '$x', '$states.input.a', '1.5'))
        .map(([of, index]) => `${of}[${index}]`),
      fc
        .tuple(
          any,
          fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'and', 'or', '&', '+', '-', '*', '/', '%'),
          any,
        )
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(fc.constantFrom('$not', '$exists'), any).map(([name, argument]) => `${name}(${argument})`),
      fc.tuple(any, any, any).map(([test, one, other]) => `(${test} ? ${one} : ${other})`),
      fc.tuple(any, any).map(([test, one]) => `(${test} ? ${one})`),
      fc.tuple(any, any).map(([one, other]) => `{ "k": ${one}, "l": ${other} }`),
      fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc.array(any, { maxLength: 2 }).map((items) => `$merge([${items.join(', ')}])`),
    ),
  };
}).any;

function dataWith(input: unknown, result: unknown, x: unknown, y: unknown): Data {
  const ambient = { now: () => 0, random: () => 0, id: () => 'id' };
  return {
    input,
    result,
    scope: new Scope(undefined, { x, y }),
    ambient,
    context: () => ({ State: { a: { b: 1 }, b: 'B' } }),
  };
}

/** The value and the kind of end, so that undefined, a value and an error all differ. */
async function answerOf(evaluate: () => unknown): Promise<unknown> {
  try {
    const value = await evaluate();
    return value === undefined ? 'nothing' : { value: copyJson(value) };
  } catch (thrown) {
    if (thrown === UNSUPPORTED) throw thrown;
    return 'error';
  }
}

describe('the fast path', () => {
  it('answers as the jsonata package, whatever the expression and the data', async () => {
    let covered = 0;
    await fc.assert(
      fc.asyncProperty(expression, json, json, json, json, async (source, input, result, x, y) => {
        const compiled = jsonata(source);
        const fast = compileFast(compiled.ast());
        if (!fast) return;
        const data = dataWith(input, result, x, y);
        const bindings = { ...data.scope.visible(), states: statesVariable(data) };
        const own = await answerOf(() => fast(data)).catch(() => undefined);
        if (own === undefined) return;
        covered++;
        expect(own).toEqual(await answerOf(() => compiled.evaluate(undefined, bindings)));
      }),
      { numRuns: 20_000 },
    );
    expect(covered).toBeGreaterThan(5_000);
  });

  it.each([
    "$states.input.route = 'eligible'",
    '$states.result.Payload',
    '$states.context.Task.Token',
    '$waits.approvalSeconds[$attempt]',
    '$attempt + 1',
    '$merge([$states.input, { "error": $states.errorOutput.Error }])',
    '{ "claimId": $states.input.claimId, "list": [$a, [$b]] }',
    '$exists($states.input.a) and $not($states.input.b) ? "yes" : "no"',
  ])('covers %s', (source) => {
    expect(compileFast(jsonata(source).ast())).toBeDefined();
  });

  it.each([
    '$sum($x)',
    '$x.a[b = 1]',
    'a.b',
    '$$.a',
    '$states',
    '$x.*',
    '$x^(a)',
    '$x.a.$string()',
    '$x@$i',
    '$x{a: b}',
    '{"a": 1, "a": 2}',
    '$x.a[]',
    '$eval("1")',
  ])('leaves %s to the package', (source) => {
    expect(compileFast(jsonata(source).ast())).toBeUndefined();
  });

  it('leaves a function of JSONata to the package when a variable of the machine bears its name', () => {
    const data = { ...dataWith({}, {}, 1, 1), scope: new Scope(undefined, { not: 'mine' }) };
    const fast = compileFast(jsonata('$not(true)').ast());
    let thrown: unknown;
    try {
      fast?.(data);
    } catch (left) {
      thrown = left;
    }
    expect(thrown).toBe(UNSUPPORTED);
  });
});
