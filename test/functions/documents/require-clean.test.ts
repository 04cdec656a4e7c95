/** What is handed out of a file, by what the scanner has said of it. */
import { describe, expect, it } from 'vitest';
import { requireClean } from '../../../functions/documents/require-clean.ts';
import type { Files, Scan } from '../../../functions/platform/files/port.ts';

const holding = (scan: Scan | undefined) =>
  ({ find: async () => scan && { bytes: 1, mediaType: 'application/pdf', scan } }) as unknown as Files;

describe('a file', () => {
  it('that is clean is handed out', async () => {
    await expect(requireClean(holding('clean'), 'claims/c/d')).resolves.toBeUndefined();
  });

  it.each([
    ['pending', 'being-scanned', 409],
    ['infected', 'refused', 409],
    ['unscannable', 'refused', 409],
    [undefined, 'not-found', 404],
  ] as const)('that is %s is not', async (scan, code, status) => {
    await expect(requireClean(holding(scan), 'claims/c/d')).rejects.toMatchObject({ code, status });
  });
});
