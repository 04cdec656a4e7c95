/**
 * The French State's own rules of pay (mon-entreprise.urssaf.fr, published as `modele-social`, January 2021), asked
 * through their interpreter. Nothing of them is in the product: they are held against it.
 */
import { createRequire } from 'node:module';

interface Engine {
  setSituation(situation: Readonly<Record<string, string>>): void;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

interface Interpreter {
  readonly default: new (rules: unknown) => Engine;
}

const contract = 'contrat salarié';

export interface StatePay {
  /** All amounts in euro a month. */
  readonly costWithoutReduction: number;
  readonly reduction: number;
  readonly net: number;
}

/** @throws Error where the rules or their interpreter are not installed */
export function loadStateRules(): (grossEuros: number, more?: Readonly<Record<string, string>>) => StatePay {
  const require = createRequire(import.meta.url);
  const { default: Interpreter } = require('publicodes') as Interpreter;
  const engine = quietly(() => new Interpreter(require('modele-social')));
  return (grossEuros, more = {}) =>
    quietly(() => {
      engine.setSituation({
        [contract]: "'CDI'",
        [`${contract} . rémunération . brut de base`]: `${grossEuros} €/mois`,
        ...more,
      });
      const amount = (name: string) => numberOf(engine.evaluate(`${contract} . ${name}`).nodeValue, name);
      const reduction = amount('réduction générale');
      return {
        costWithoutReduction: amount('prix du travail') + reduction,
        reduction,
        net: amount('rémunération . net'),
      };
    });
}

function numberOf(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`the State's rules give no ${name}`);
}

/** The interpreter warns of units on every evaluation. */
function quietly<Result>(work: () => Result): Result {
  const { warn, error } = console;
  Object.assign(console, { warn: () => undefined, error: () => undefined });
  try {
    return work();
  } finally {
    Object.assign(console, { warn, error });
  }
}
