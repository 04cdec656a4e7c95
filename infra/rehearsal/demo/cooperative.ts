/**
 * A demonstration cooperative in spring 2020, made from a seed: the same seed gives the same people and papers.
 * Before it nothing; after it `load.ts`, which stores it.
 */
import type { Staff } from '../../../workflows/registers/records.ts';
import type { RegisterName, RegisterRecords } from '../../../workflows/registers/register-forms.ts';
import { makeActivities } from './activities.ts';
import { makeClients } from './clients.ts';
import { makeContracts } from './contracts.ts';
import { makeLosses } from './losses.ts';
import { makeMembers } from './members.ts';
import { makeOrders } from './orders.ts';
import { withEmployerNumbers, withPersonNumbers } from './payroll-numbers.ts';
import { demonstrationStaff } from './staff.ts';

export type Cooperative = { readonly staff: readonly Staff[] } & {
  readonly [Name in RegisterName]: readonly RegisterRecords[Name][];
};

export const DEMONSTRATION_SEED = 2020;

export function makeCooperative(seed: number = DEMONSTRATION_SEED): Cooperative {
  const members = makeMembers(seed);
  const activities = makeActivities(seed, members);
  const clients = makeClients(seed);
  return {
    staff: demonstrationStaff,
    members: withPersonNumbers(members),
    activities: withEmployerNumbers(activities),
    clients,
    contracts: makeContracts(seed, members, activities, clients),
    orders: makeOrders(seed, activities, clients),
    losses: makeLosses(seed, activities, members.length),
  };
}

/** The people alone, for a cooperative that brings its own registers. */
export function staffOnly(): readonly Staff[] {
  return demonstrationStaff;
}
