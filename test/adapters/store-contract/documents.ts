/** Store contract: a document comes back as JSON would give it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from './ground.ts';
import { create } from './writes.ts';

export function documentsContract({ store, freshKey }: Ground, documents: number): void {
  describe('documents', () => {
    it('come back as JSON would give them', async () => {
      const anything = fc.anything({
        maxDepth: 4,
        withDate: true,
        withObjectString: true,
        withNullPrototype: true,
        values: [
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.double(),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
        ],
      });
      const document = fc.oneof(
        fc.jsonValue(),
        anything.filter((value) => JSON.stringify(value) !== undefined),
      );
      const counter = fc.record({ paid: fc.nat(), 'reserved:BE': fc.nat() }, { noNullPrototype: true });
      await fc.assert(
        fc.asyncProperty(document, counter, async (data, counters) => {
          const key = freshKey();
          await store().transact([{ ...create(key, data), counters }]);
          const expected = { ...key, version: 1, data: JSON.parse(JSON.stringify(data)), counters };
          expect(await store().get(key)).toStrictEqual(expected);
          expect((await store().query({ pk: key.pk })).items).toStrictEqual([expected]);
        }),
        { numRuns: documents },
      );
    });

    it.each([
      ['empty strings', { name: '', list: [''] }],
      ['what is not there', { kept: null, left: undefined, list: [1, undefined, 3] }],
      ['numbers', [0, -0, 0.1, 1e-300, 1.7e308, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 60]],
      ['any character', '\u0000 \u001f \u007f \u2028 é 😀 \u{10FFFF} \ud800'],
      [
        'names that mean something elsewhere',
        JSON.parse('{"__proto__":{"a":1},"constructor":2,"S":{"N":"1"},"pk":3}'),
      ],
      ['forty levels', JSON.parse('['.repeat(40) + ']'.repeat(40))],
      ['a text', 'text'],
      ['nothing', null],
    ])('hold %s', async (_title, data) => {
      const key = freshKey();
      await store().transact([create(key, data)]);
      expect((await store().get(key))?.data).toStrictEqual(JSON.parse(JSON.stringify(data)));
    });
  });
}
