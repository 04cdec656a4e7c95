/** One life of a process that shares out a receipt over many Activités: begins it, or takes it up; says when it ends. */
import { createDistribution } from '../../../../functions/distributions/create.ts';
import { decideDistribution } from '../../../../functions/distributions/decide.ts';
import { findDistribution, listDistributions } from '../../../../functions/distributions/store.ts';
import { keys } from '../../../../functions/platform/keys.ts';
import { openRuntime } from '../../../../infra/embedded/runtime.ts';

const [, , dataDir = '', count = '0'] = process.argv;
const runtime = await openRuntime({
  dataDir,
  baseUrl: 'http://localhost',
  startAt: Date.parse('2020-05-04T08:00:00Z'),
  demonstration: false,
});
const { deps } = runtime;
const person = async (id: string) => {
  const found = await deps.registers.person(id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};
const activityIds = Array.from({ length: Number(count) }, (_, at) => `A-${String(at).padStart(5, '0')}`);
let id = (await listDistributions(deps, {})).items[0]?.data.distributionId;
if (id === undefined) {
  for (let first = 0; first < activityIds.length; first += 90) {
    const writes = activityIds.slice(first, first + 90).map((activityId) => {
      const data = { activityId, name: activityId, country: 'BE', sector: 'music', coordinatorIds: [] };
      return { op: 'put', key: keys.activity(activityId), data, when: 'absent' } as const;
    });
    await deps.store.transact(writes);
  }
  const made = await createDistribution(deps, await person('farid'), {
    scheme: 'be-temporary-unemployment',
    country: 'BE',
    amountCents: 1_234_567,
    receivedOn: '2020-05-01',
    shares: activityIds.map((activityId, at) => ({ activityId, weight: at + 1 })),
  });
  id = made.distributionId;
}
console.log('up');
await decideDistribution(deps, await person('fien'), id, { decision: 'approve' }).catch(() => undefined);
await runtime.idle();
console.log(`done ${(await findDistribution(deps, id))?.data.state}`);
await runtime.close();
