/** Loads the demonstration cooperative into an empty store at the first start; before it the start, after it people. */

import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { saveRecords } from '../../../functions/registers/save-records.ts';
import { saveStaff } from '../../../functions/registers/store.ts';
import { createTraining, findTraining } from '../../../functions/registers/trainings.ts';
import { fieldNames, registerNames } from '../../../workflows/registers/register-forms.ts';
import { DEMONSTRATION_SEED, makeCooperative, staffOnly } from './cooperative.ts';
import { makeTrainings } from './trainings.ts';

export interface LoadOptions {
  /** The people who run the plan, without members and papers. */
  readonly staffOnly?: boolean;
  readonly seed?: number;
}

/**
 * Loads once: a marker written last says that it is done, and whatever people do afterwards is left alone. A load
 * that was cut off is completed by the next one.
 * @returns whether anything was loaded
 */
export async function loadDemonstration(store: Store, options: LoadOptions = {}): Promise<boolean> {
  if (await store.get(keys.demonstration())) return false;
  const { seed = DEMONSTRATION_SEED } = options;
  await Promise.all(staffOnly().map((person) => saveStaff(store, person)));
  if (!options.staffOnly) await Promise.all([loadRegisters(store, seed), loadTrainings(store, seed)]);
  const loaded = { seed, staffOnly: options.staffOnly ?? false };
  await store.transact([{ op: 'put', key: keys.demonstration(), data: loaded, when: 'absent' }]);
  return true;
}

async function loadTrainings(store: Store, seed: number): Promise<void> {
  const missing = await Promise.all(
    makeTrainings(seed).map(async (one) => ((await findTraining({ store }, one.trainingId)) ? [] : [one])),
  );
  await Promise.all(missing.flat().map((one) => store.transact(createTraining(one))));
}

async function loadRegisters(store: Store, seed: number): Promise<void> {
  const cooperative = makeCooperative(seed);
  await Promise.all(
    registerNames.map((register) => {
      const context = {
        store,
        register,
        fields: new Set(fieldNames(register)),
        changedAt: '2020-03-30T00:00:00Z',
      };
      return saveRecords(context, cooperative[register]);
    }),
  );
}
