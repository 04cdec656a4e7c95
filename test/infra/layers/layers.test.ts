/** The rules about who imports whom hold, and the tool that checks them really reads the modules. */
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

interface Configuration {
  readonly options: ICruiseOptions;
  readonly forbidden: IForbiddenRuleType[];
}

const configuration: Configuration = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs');

async function look(folders: string[]): Promise<ICruiseResult> {
  const result = await cruise(folders, {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
  });
  if (typeof result.output === 'string') throw new Error('expected an object');
  return result.output;
}

/** Subjects and layers that import each other; words are data and stand aside. */
function twoWayPairs({ modules }: ICruiseResult): string[] {
  const roomOf = (file: string) => /functions\/([^/]+)\//.exec(file)?.[1];
  const arrows = new Set(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved }) => {
        const [from, to] = [roomOf(source), roomOf(resolved)];
        return !from || !to || from === to || resolved.includes('/words/') ? [] : [`${from} ${to}`];
      }),
    ),
  );
  return [...arrows].filter((arrow) => {
    const [from, to] = arrow.split(' ');
    return from && to && from < to && arrows.has(`${to} ${from}`);
  });
}

describe('layers', () => {
  test('the program keeps them', async () => {
    const result = await look(['workflows', 'functions', 'infra']);
    const { summary } = result;
    expect(summary.totalCruised).toBeGreaterThan(300);
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(twoWayPairs(result)).toEqual([]);
  });

  test('a planted tree that breaks them is found out', async () => {
    const result = await look(['test/infra/layers/planted']);
    expect(twoWayPairs(result)).toContain('one two');
    const broken = new Set(result.summary.violations.map((one) => one.rule.name));
    expect([...broken].toSorted()).toEqual([
      'http-at-the-edge',
      'no-circles',
      'nothing-imports-app',
      'nothing-imports-infra',
      'platform-knows-no-subject',
      'steps-stand-alone',
      'workflows-are-pure',
    ]);
  });
});
