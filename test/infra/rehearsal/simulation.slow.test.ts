/** Ten thousand steps of random histories, with the fund checked after each of them. Another seed: `SIMULATION_SEED=7`. */
import { describe, expect, it } from 'vitest';
import { liveHistory } from '../../../infra/rehearsal/simulation-test/history.ts';
import { needsSchemas, requireValid, schemasMissing } from '../../domain/bank/iso-schemas.ts';

const seed = Number(process.env.SIMULATION_SEED ?? 2020);
const steps = Array.from({ length: 10_000 }, (_, at) => at + 1);

describe(`ten thousand steps of the fund, by the seed ${seed}`, () => {
  const lived = liveHistory({ seed, steps });

  it('never break what must always be true', { timeout: 600_000 }, async () => {
    const { failure, taken } = await lived;
    const again = failure && `npm run simulation -- --seed ${seed} --only 1-${failure.step} --told`;
    expect(failure?.error.stack, again).toBeUndefined();
    expect(taken).toBe(steps.length);
  });

  it('reach everything that is done with money', { timeout: 600_000 }, async () => {
    const { counts, claims, files } = await lived;
    const done = ['file', 'decide', 'vote', 'release', 'hand-in', 'pay-in', 'repay-loan', 'client-answers'];
    for (const name of [
      ...done,
      'answer',
      'withdraw',
      'appeal',
      'review',
      'resolve',
      'cuts',
      'failed for now',
    ])
      expect(counts.get(name), name).toBeGreaterThan(0);
    for (const status of ['paid', 'completed', 'withdrawn', 'rejected'])
      expect(claims.get(status), status).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(50);
  });

  it.skipIf(schemasMissing)(
    `send the bank files of the official schema${needsSchemas}`,
    { timeout: 600_000 },
    async () => {
      const { bank = [], payroll = [] } = Object.groupBy((await lived).files, (file) =>
        file.startsWith('<?xml') ? 'bank' : 'payroll',
      );
      expect(bank.length).toBeGreaterThan(0);
      for (const file of bank) expect(() => requireValid(file)).not.toThrow();
      for (const file of payroll) expect(file).toMatch(/^\ufeff?[a-z_]+(?:,[a-z_]+)+\r?\n/);
    },
  );
});
