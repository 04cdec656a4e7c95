/** What the steps of the table are called: as functions, as files, and in their code. */
import { steps } from './steps.ts';

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as readonly StepName[];

/** `CheckEligibility` → `check-eligibility`. */
export type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Lowercase<First>}${Rest extends Uncapitalize<Rest> ? Kebab<Rest> : `-${Kebab<Rest>}`}`
  : Name;

/** The name of a step's function and file. */
export function functionNameOf<Name extends StepName>(step: Name): Kebab<Name> {
  return step.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase() as Kebab<Name>;
}

/** Where a step is, below `functions/`, and what it is called there. */
export function moduleOf(step: StepName): { readonly file: string; readonly name: string } {
  const name = step.charAt(0).toLowerCase() + step.slice(1);
  return { file: `${steps[step].subject}/steps/${functionNameOf(step)}.ts`, name };
}
