/** The rules about who imports whom hold, and the tool that checks them really reads the modules. */
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

interface Configuration {
  readonly options: ICruiseOptions;
  readonly forbidden: IForbiddenRuleType[];
}

const configuration: Configuration = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs');

async function look(folders: string[]): Promise<ICruiseResult['summary']> {
  const result = await cruise(folders, {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
  });
  if (typeof result.output === 'string') throw new Error('expected an object');
  return result.output.summary;
}

describe('layers', () => {
  test('the program keeps them', async () => {
    const summary = await look(['workflows', 'functions', 'infra']);
    expect(summary.totalCruised).toBeGreaterThan(300);
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('a planted tree that breaks them is found out', async () => {
    const { violations } = await look(['test/infra/layers/planted']);
    const broken = new Set(violations.map((one) => one.rule.name));
    expect([...broken].toSorted()).toEqual([
      'functions-stand-alone',
      'nothing-imports-infra',
      'workflows-are-pure',
    ]);
  });
});
