/** The stack of each stage as it is synthesized, for tests. */
import { expect } from 'vitest';
import { resourcesOf, synthesize } from './synthesize.ts';

export const prod = synthesize('prod');

export const dev = synthesize('dev');

export function idOf(type: string): string {
  const ids = Object.keys(resourcesOf(prod, type));
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
}

export function functionId(name: string): string {
  const found = Object.entries(resourcesOf(prod, 'AWS::Lambda::Function')).find(
    ([, { Properties }]) => Properties.FunctionName === `entraide-prod-${name}`,
  );
  return found?.[0] ?? `no function ${name}`;
}
