/**
 * The engine against executions recorded from the real service: each is answered as recorded, or its definition is
 * refused by the name of a feature that docs/states-language.md lists as left out.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  InvalidDefinition,
  REFUSED_FEATURES,
  UnsupportedFeature,
} from '../../../infra/embedded/engine/index.ts';
import { compare } from './compare-vector.ts';
import { type Played, playVector } from './play-vector.ts';
import { hasVectors, type RecordedTask, readVectors, VECTORS_FOLDER, type Vector } from './vectors.ts';

const DOCUMENT = resolve(import.meta.dirname, '../../../docs/states-language.md');

describe('refused features', () => {
  it('are the ones that the document lists', () => {
    const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split('## Refused by name\n');
    const listed = [...(section.split('\n## ')[0]?.matchAll(/^- \*\*(.+?)\*\*/gm) ?? [])].map(
      ([, name]) => name,
    );
    expect(listed).toEqual([...REFUSED_FEATURES]);
  });
});

describe('the comparison', () => {
  const vector: Vector = {
    id: 'made-up',
    features: [],
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Ask',
      States: {
        Ask: { Type: 'Task', Resource: 'r', Assign: { a: 1 }, Next: 'Tell' },
        Tell: { Type: 'Fail', Error: 'E', Cause: 'C' },
      },
    },
    input: { in: 1 },
    tasks: [{ state: 'Ask', resource: 'r', arguments: { in: 1 }, outcome: { output: 2 } }],
    expected: { status: 'FAILED', error: 'E', cause: 'C', causeOrigin: 'fail-state' },
    stateSequence: ['enter Ask', 'exit Ask', 'enter Tell'],
    sequenceOrdered: true,
    assigned: [{ state: 'Ask', variables: { a: 1 } }],
    trace: [
      { enter: 'Ask', input: { in: 1 } },
      { exit: 'Ask', output: 2, assigned: { a: 1 } },
      { enter: 'Tell', input: 2 },
    ],
  };

  it('is content with what is equal', async () => {
    compare(vector, await playVector(vector));
  });

  it.each<Partial<Vector>>([
    { expected: { ...vector.expected, status: 'SUCCEEDED' } },
    { expected: { ...vector.expected, error: 'F' } },
    { expected: { ...vector.expected, cause: 'D' } },
    { expected: { status: 'FAILED', error: 'E' } },
    { stateSequence: ['enter Ask', 'exit Ask'] },
    { stateSequence: ['enter Ask', 'enter Tell', 'exit Ask'] },
    { assigned: [{ state: 'Ask', variables: { a: 2 } }] },
    { trace: [] },
    { tasks: [{ ...(vector.tasks[0] as RecordedTask), arguments: { in: 2 } }] },
    { evaluationFailed: [{ state: 'Ask', error: 'E', cause: 'C' }] },
    { sequenceOrdered: false, stateSequence: ['enter Ask', 'exit Ask', 'exit Tell'] },
    { sequenceComplete: false, stateSequence: ['enter Other'] },
  ])('notices %j', async (difference) => {
    const played = await playVector(vector);
    expect(() => compare({ ...vector, ...difference }, recordAnew(played, difference))).toThrow();
  });
});

/** The calls as answered from the vector that differs. */
function recordAnew(played: Played, { tasks }: Partial<Vector>): Played {
  if (!tasks) return played;
  return {
    ...played,
    calls: played.calls.map(({ call }, index) => ({ call, recorded: tasks[index] as RecordedTask })),
  };
}

if (!hasVectors) console.warn(`Skipped: no recorded executions in ${VECTORS_FOLDER}`);

describe.skipIf(!hasVectors)('recorded executions', () => {
  const vectors = readVectors();
  const recorded = vectors.filter(({ expected }) => expected.status !== 'INVALID');

  it('are there', () => {
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(
    vectors.filter(({ expected }) => expected.status === 'INVALID').map((vector) => [vector.id, vector]),
  )('refuses %s, as the service does', async (_id, vector) => {
    const thrown = await playVector(vector).catch((error: unknown) => error);
    expect(thrown instanceof InvalidDefinition || thrown instanceof UnsupportedFeature, String(thrown)).toBe(
      true,
    );
  });

  it.each(recorded.map((vector) => [vector.id, vector]))('answers %s', async (_id, vector) => {
    await compareOrRefuse(vector, () => playVector(vector));
  });

  it.each(recorded.map((vector) => [vector.id, vector]))(
    'answers %s across restarts',
    async (_id, vector) => {
      await compareOrRefuse(vector, () => playVector(vector, { restarting: true }));
    },
  );
});

async function compareOrRefuse(vector: Vector, play: () => Promise<Played>): Promise<void> {
  try {
    compare(vector, await play());
  } catch (error) {
    if (!(error instanceof UnsupportedFeature)) throw error;
    expect(REFUSED_FEATURES).toContain(error.feature);
  }
}
