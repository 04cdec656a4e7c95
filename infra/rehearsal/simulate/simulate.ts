/** A what-if on a copy of the data folder: the folder itself is only read, and the copy is removed. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registries } from '../../../functions/app/registries.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { systemRandom } from '../../../functions/platform/random.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { advanceReport } from '../../../functions/reports/gather.ts';
import { newReport } from '../../../functions/reports/order.ts';
import { createReport, findReport } from '../../../functions/reports/store.ts';
import { type SimulationView, simulationView } from '../../../functions/reports/view.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { openDatabase } from '../../embedded/database.ts';
import { createSqliteStore } from '../../embedded/store.ts';
import { openVirtualClock } from '../../embedded/virtual-clock.ts';

const fileName = 'entraide.sqlite';

/**
 * @param policy the text of a policy file that can be read
 * @throws Error when there is no data folder, or another process uses it
 */
export async function simulate(dataDir: string, policy: string): Promise<SimulationView> {
  const folder = mkdtempSync(join(tmpdir(), 'entraide-what-if-'));
  try {
    copyDatabase(join(dataDir, fileName), join(folder, fileName));
    return await simulateOn(join(folder, fileName), policy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Under the lock that every process holds which uses the folder, so that the copy is whole. */
function copyDatabase(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`There are no data at ${from}. npm start makes them.`);
  const database = openDatabase(from);
  try {
    database.sqlite.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

async function simulateOn(path: string, policy: string): Promise<SimulationView> {
  const database = openDatabase(path, { durability: 'normal' });
  try {
    const store = createSqliteStore(database);
    const deps: Deps = withPolicies({
      store,
      registers: openRegisters(store),
      clock: openVirtualClock(database, systemClock, Date.parse(`${corona2020.startsOn}T00:00:00Z`)),
      random: systemRandom,
      plan: corona2020,
      measures,
      baseUrl: 'http://localhost',
      envelopeShards: 1,
      ...registries,
    });
    const report = { ...newReport(deps, deps.random.id(), 'simulation', 'operator'), policy };
    await createReport(deps, report);
    while ((await advanceReport(deps, report.reportId)) === 'more');
    const done = await findReport(deps, report.reportId);
    return simulationView(done?.data ?? report);
  } finally {
    database.close();
  }
}
