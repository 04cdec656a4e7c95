/** The listening line's records are named by the roles of its own functions alone, and stand in no index. */
import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import { functionNames } from '../../../infra/aws/functions.ts';
import { isLike, itemGrantsOf } from './policies.ts';
import { type StageName, synthesize } from './synthesize.ts';

const own = ['assign-listener', 'await-call', 'forget-call', 'web-listening'];
const partitions = [
  keys.listeningCall('s-1'),
  keys.askedCall('owner', 's-1'),
  keys.heldCall('leonie', 's-1'),
  keys.listeningRequest('key'),
].map(({ pk }) => pk);

describe.each<StageName>(['dev', 'prod'])('in %s', (stage) => {
  const synthesized = synthesize(stage);

  it.each(functionNames)('%s reaches sealed records only if they are its own', (name) => {
    const reaching = itemGrantsOf(synthesized, name).filter(({ pattern }) =>
      partitions.some((one) => isLike(pattern, one)),
    );
    expect(reaching.length > 0).toBe(own.includes(name));
    for (const { on, pattern } of reaching) {
      expect(on).toBe('table');
      expect(pattern).toMatch(/^LISTENING#/);
    }
  });

  it.each(own)('%s reaches no claim, no payment and no ledger', (name) => {
    const foreign = ['CLAIM#1', 'PAYMENT#1', 'RUN#1', 'TASK#1', 'LEDGER#1', 'IDEMPOTENCY#1', 'CLAIMS#paid'];
    for (const { pattern } of itemGrantsOf(synthesized, name as (typeof functionNames)[number]))
      for (const one of foreign) expect(isLike(pattern, one), `${pattern} reaches ${one}`).toBe(false);
  });
});
