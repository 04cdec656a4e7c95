/**
 * One JSONata expression of a definition, compiled once: through the fast path when it covers the expression,
 * else through the jsonata package. `template.ts` puts expressions together into fields.
 */
import jsonata from 'jsonata';
import { awsFunctions } from './aws-functions.ts';
import { type Ambient, type Data, statesVariable } from './data.ts';
import { InvalidDefinition, UnsupportedFeature } from './definition-errors.ts';
import { UNSUPPORTED } from './fast-operators.ts';
import { compileFast } from './fast-path.ts';
import { copyJson } from './json.ts';

const OPENING = '{%';
const CLOSING = '%}';

/** Why a field could not be evaluated, in the service's words; the interpreter adds the state. */
export class EvaluationFailure extends Error {
  override readonly name = 'EvaluationFailure';
  /** The field, as a path: `Output/result`. Undefined when no field is to blame. */
  readonly location: string | undefined;

  constructor(message: string, location?: string) {
    super(message);
    this.location = location;
  }
}

export interface Expression {
  /** The text between the delimiters, trimmed. */
  readonly source: string;
  /** The field that holds it, as a path. */
  readonly location: string;
  /** The value at once when the fast path covers it, else a promise of it. @throws EvaluationFailure */
  evaluate(data: Data): unknown;
}

export function isExpression(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length >= 4 && value.startsWith(OPENING) && value.endsWith(CLOSING)
  );
}

/**
 * Compiles a string for which `isExpression` is true.
 * @throws InvalidDefinition when it is not JSONata
 * @throws UnsupportedFeature when it uses `$eval`
 */
export function compileExpression(text: string, location: string, state: string): Expression {
  const source = text.slice(OPENING.length, -CLOSING.length).trim();
  const compiled = parse(source, location, state);
  const tree = compiled.ast();
  if (usesEval(tree)) throw new UnsupportedFeature('$eval', state, location);
  const fast = compileFast(tree);
  const full = (data: Data) => evaluate(compiled, source, location, data);
  if (!fast) return { source, location, evaluate: full };
  const evaluateFast = (data: Data) => {
    try {
      return fast(data);
    } catch (thrown) {
      if (thrown !== UNSUPPORTED) throw thrown;
      return full(data);
    }
  };
  return { source, location, evaluate: evaluateFast };
}

/** A mistake in an expression must not hold up everything else: milliseconds, and calls inside calls. */
const GUARDRAILS = { timeout: 5_000, stack: 1_000 };

function parse(source: string, location: string, state: string): jsonata.Expression {
  try {
    return jsonata(source, GUARDRAILS);
  } catch (error) {
    throw new InvalidDefinition(
      `${location} is not a JSONata expression: ${source} (${messageOf(error)})`,
      state,
    );
  }
}

function usesEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') return true;
  return Object.values(node).some(usesEval);
}

async function evaluate(
  compiled: jsonata.Expression,
  source: string,
  location: string,
  data: Data,
): Promise<unknown> {
  const bindings = { ...functionsFor(data.ambient), ...data.scope.visible(), states: statesVariable(data) };
  let value: unknown;
  try {
    value = await compiled.evaluate(undefined, bindings);
  } catch (error) {
    throw new EvaluationFailure(
      `${subject(source, location)} threw an error during evaluation. ${messageOf(error)}`,
      location,
    );
  }
  if (value === undefined) return undefined;
  if (isFunction(value))
    throw new EvaluationFailure(
      `${subject(source, location)} returned an unsupported result type.`,
      location,
    );
  return copyJson(value);
}

/** How the service names an expression in its causes. */
export function subject(source: string, location: string): string {
  return `The JSONata expression '${source}' specified for the field '${location}'`;
}

function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return '_jsonata_lambda' in value || '_jsonata_function' in value;
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return `${code}${'message' in error ? String(error.message) : 'unknown error'}`;
}

const FUNCTIONS = new WeakMap<Ambient, { readonly [name: string]: unknown }>();

function functionsFor(ambient: Ambient): { readonly [name: string]: unknown } {
  const known = FUNCTIONS.get(ambient);
  if (known) return known;
  const functions = awsFunctions(ambient);
  FUNCTIONS.set(ambient, functions);
  return functions;
}
