/** JSON as the table keeps it: whatever goes in comes out, and a claim takes a fraction of its text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson, unpackJson } from '../../../functions/platform/store/packed-json.ts';

const step = (at: number) => ({
  at: `2020-04-01T07:00:0${at}.000Z`,
  actor: 'system',
  event: 'approval-asked',
  values: { role: 'social-committee', name: 'Sofie Yilmaz' },
});

/** Such a history of eight steps, as tables that are in use keep it. */
const byTheFirst = 'AasmqwqhapkcnJ+WmaoQmZmTm1gFabXhcIbh4HCG0eBwhvHgcIbJ4HCG6eBwhtngcIY5PZ0RWwsA';

describe('packed JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.json(), (json) => unpackJson(packJson(json)) === json),
      { numRuns: 300 },
    );
  });

  it('leaves short texts as they are, and is never longer than the text', () => {
    const short = JSON.stringify(step(1));
    expect(packJson(short)).toBe(short);
    fc.assert(
      fc.property(fc.string({ minLength: 600, unit: 'binary' }), (text) => {
        expect(Buffer.from(packJson(text)).length).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
      { numRuns: 20 },
    );
  });

  it('makes a history a fifth of its text at most', () => {
    const json = JSON.stringify({ history: Array.from({ length: 8 }, (_, at) => step(at)) });
    expect(packJson(json).length).toBeLessThan(json.length / 5);
  });

  it('reads what was packed with the first dictionary', () => {
    const json = JSON.stringify({ history: Array.from({ length: 8 }, (_, at) => step(at)) });
    expect(unpackJson(Buffer.from(byTheFirst, 'base64'))).toBe(json);
  });

  it('refuses what another dictionary packed', () => {
    expect(() => unpackJson(Uint8Array.of(9, 1, 2))).toThrow('packed with dictionary 9');
  });
});
