/**
 * The expressions that machines use most, compiled from JSONata's syntax tree to closures: literals, variables,
 * paths, comparisons, and, or, not, conditions, object and array constructors, `$merge`. The closures answer
 * exactly as the jsonata package or throw `UNSUPPORTED`, and then `expression.ts` asks the package itself. A property test compares both.
 */
import type { Data } from './data.ts';
import { FUNCTIONS, OPERATORS, truth, UNSUPPORTED } from './fast-operators.ts';
import { isObject } from './json.ts';

/** @throws UNSUPPORTED */
export type FastExpression = (data: Data) => unknown;

/** A node of JSONata's syntax tree, as far as it matters here. */
export interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  /** Filters after a name in a path, `[...]`. */
  readonly stages?: readonly { readonly type: string; readonly expr?: Node }[];
  readonly lhs?: Node | readonly (readonly [Node, Node])[];
  readonly rhs?: Node;
  readonly arguments?: readonly Node[];
  readonly procedure?: Node;
  readonly expressions?: readonly Node[];
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
}

/** Every property of a node that a compiler below reads; any other one (predicate, group, stages, ...) changes the meaning. */
const KNOWN_PROPERTIES = new Set(
  'type value position steps lhs rhs arguments procedure expressions condition then else'.split(' '),
);

const COMPILERS: { readonly [type: string]: (node: Node) => FastExpression | undefined } = {
  string: literal,
  number: literal,
  value: literal,
  variable,
  path,
  binary,
  condition,
  function: call,
  block: (node) => (node.expressions?.length === 1 ? compileNode(node.expressions[0]) : undefined),
  unary: (node) =>
    node.value === '{' ? objectConstructor(node) : node.value === '[' ? arrayConstructor(node) : undefined,
};

/** Compiles a syntax tree, or answers undefined when part of it is outside the fast path. */
export function compileFast(tree: unknown): FastExpression | undefined {
  return compileNode(tree as Node);
}

function compileNode(node: Node | undefined): FastExpression | undefined {
  if (!node || !isKnown(node)) return undefined;
  return COMPILERS[node.type]?.(node);
}

function isKnown(node: Node): boolean {
  return Object.entries(node).every(
    ([property, value]) => value === undefined || KNOWN_PROPERTIES.has(property),
  );
}

function literal(node: Node): FastExpression {
  const { value } = node;
  return () => value;
}

function variable(node: Node): FastExpression | undefined {
  const name = String(node.value);
  if (name === '' || name === '$' || name === 'states') return undefined;
  return (data) => {
    const value = data.scope.get(name);
    // Not a variable of the machine: it may be one of JSONata's functions.
    if (value === undefined) throw UNSUPPORTED;
    return value;
  };
}

function path(node: Node): FastExpression | undefined {
  const [root, ...rest] = node.steps ?? [];
  if (root?.type !== 'variable' || !isKnown(root)) return undefined;
  const { stages, ...last } = rest.at(-1) ?? root;
  const steps = stages ? [...rest.slice(0, -1), last] : rest;
  if (!steps.every((step) => step.type === 'name' && isKnown(step))) return undefined;
  const names = steps.map(({ value }) => String(value));
  const start = root.value === 'states' ? stateField(names.shift()) : variable(root);
  const whole = start && (names.length > 0 ? follow(start, names) : start);
  return whole && stages ? indexed(whole, stages) : whole;
}

/** `path[index]`, the index a number that does not depend on the item. */
function indexed(path: FastExpression, stages: NonNullable<Node['stages']>): FastExpression | undefined {
  const [filter] = stages;
  const index = stages.length === 1 && filter?.type === 'filter' ? compileNode(filter.expr) : undefined;
  if (!index) return undefined;
  return (data) => {
    const items = path(data);
    const position = index(data);
    if (!Array.isArray(items) || !Number.isInteger(position)) throw UNSUPPORTED;
    const item: unknown = items.at(position as number);
    if (Array.isArray(item)) throw UNSUPPORTED;
    return item;
  };
}

function stateField(name: string | undefined): FastExpression | undefined {
  switch (name) {
    case 'input':
      return (data) => data.input;
    case 'result':
      return (data) => data.result;
    case 'errorOutput':
      return (data) => data.errorOutput;
    case 'context':
      return (data) => data.context();
    default:
      return undefined;
  }
}

function follow(start: FastExpression, names: readonly string[]): FastExpression {
  return (data) => {
    let value = start(data);
    for (const name of names) {
      if (Array.isArray(value)) throw UNSUPPORTED;
      if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return value;
  };
}

function binary(node: Node): FastExpression | undefined {
  const left = compileNode(node.lhs as Node);
  const right = compileNode(node.rhs);
  if (!left || !right) return undefined;
  if (node.value === 'and') return (data) => truth(left(data)) && truth(right(data));
  if (node.value === 'or') return (data) => truth(left(data)) || truth(right(data));
  const operate = OPERATORS[String(node.value)];
  return operate && ((data) => operate(left(data), right(data)));
}

function condition(node: Node): FastExpression | undefined {
  const test = compileNode(node.condition);
  const consequent = compileNode(node.then);
  const alternative = node.else ? compileNode(node.else) : () => undefined;
  if (!test || !consequent || !alternative) return undefined;
  return (data) => (truth(test(data)) ? consequent(data) : alternative(data));
}

function call(node: Node): FastExpression | undefined {
  const name = String(node.procedure?.value);
  const apply =
    node.procedure?.type === 'variable' && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const argument = node.arguments?.length === 1 ? compileNode(node.arguments[0]) : undefined;
  if (!apply || !argument) return undefined;
  return (data) => {
    // A variable of the machine may bear the function's name.
    if (data.scope.get(name) !== undefined) throw UNSUPPORTED;
    return apply(argument(data));
  };
}

function objectConstructor(node: Node): FastExpression | undefined {
  const pairs: (readonly [string, FastExpression])[] = [];
  for (const [keyNode, valueNode] of node.lhs as readonly (readonly [Node, Node])[]) {
    const value = compileNode(valueNode);
    const key = keyNode.type === 'string' ? String(keyNode.value) : undefined;
    if (!value || key === undefined || RESERVED_KEYS.has(key) || pairs.some(([other]) => other === key))
      return undefined;
    pairs.push([key, value]);
  }
  return (data) => {
    const object: Record<string, unknown> = {};
    for (const [key, evaluate] of pairs) {
      const value = evaluate(data);
      if (value !== undefined) object[key] = value;
    }
    return object;
  };
}

const RESERVED_KEYS = new Set(['__proto__', '_jsonata_lambda', '_jsonata_function']);

function arrayConstructor(node: Node): FastExpression | undefined {
  const items: (readonly [boolean, FastExpression])[] = [];
  for (const itemNode of node.expressions ?? []) {
    const item = compileNode(itemNode);
    if (!item) return undefined;
    items.push([itemNode.value === '[', item]);
  }
  return (data) => {
    const array: unknown[] = [];
    for (const [isArrayConstructor, evaluate] of items) {
      const value = evaluate(data);
      if (value === undefined) continue;
      if (Array.isArray(value) && !isArrayConstructor) array.push(...value);
      else array.push(value);
    }
    return array;
  };
}
