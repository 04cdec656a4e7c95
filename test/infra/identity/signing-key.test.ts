/** The signing key stays the same from start to start, and nobody else may read it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../functions/platform/clock.ts';
import { openTokenVerifier } from '../../../functions/platform/identity/verify-token.ts';
import { issueToken } from '../../../infra/embedded/identity/issue-token.ts';
import { localSettings } from '../../../infra/embedded/identity/local-provider.ts';
import { openSigningKey, passingSigningKey } from '../../../infra/embedded/identity/signing-key.ts';

const baseUrl = 'http://localhost:3000';
const keyFile = () => join(folder, 'identity-key.json');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the signing key', () => {
  it('verifies after a restart what it signed before', async () => {
    const key = await openSigningKey(folder);
    const token = await issueToken(key, localSettings(baseUrl, key), systemClock, 'nour');
    const again = await openSigningKey(folder);
    const verify = openTokenVerifier(localSettings(baseUrl, again), systemClock);
    await expect(verify(token)).resolves.toMatchObject({ personId: 'nour' });
    expect(readdirSync(folder)).toEqual(['identity-key.json']);
  });

  it('is another one in another data folder', async () => {
    const [key, other] = [await openSigningKey(folder), await passingSigningKey()];
    const token = await issueToken(other, localSettings(baseUrl, other), systemClock, 'nour');
    const verify = openTokenVerifier(localSettings(baseUrl, key), systemClock);
    await expect(verify(token)).resolves.toBeUndefined();
  });

  it('is readable for its owner alone', async () => {
    await openSigningKey(folder);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  });

  it('does not hand out its private part for verifying', async () => {
    const { publicKeys } = await openSigningKey(folder);
    const { d } = JSON.parse(readFileSync(keyFile(), 'utf8')) as { d: string };
    expect(d).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(publicKeys)).not.toContain(d);
  });

  it.each(['', '{', '{}', '{"kty":"OKP","crv":"Ed25519","x":"AAAA","kid":"k"}'])(
    'is not made anew over a file that holds %j',
    async (content) => {
      writeFileSync(keyFile(), content);
      await expect(openSigningKey(folder)).rejects.toThrow(keyFile());
      expect(readFileSync(keyFile(), 'utf8')).toBe(content);
    },
  );
});

describe('a token', () => {
  it('is good for eight hours', async () => {
    let now = Date.parse('2026-01-05T08:00:00Z');
    const clock = { now: () => now };
    const key = await passingSigningKey();
    const settings = localSettings(baseUrl, key);
    const token = await issueToken(key, settings, clock, 'nour');
    now += 8 * 3_600_000 - 1;
    await expect(openTokenVerifier(settings, clock)(token)).resolves.toMatchObject({ personId: 'nour' });
    now += 1;
    await expect(openTokenVerifier(settings, clock)(token)).resolves.toBeUndefined();
  });
});
