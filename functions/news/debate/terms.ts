/** What the plan says about comments, and who moderates them. */
import { bulletin } from '../../../workflows/measures/bulletin/index.ts';
import type { Parameters } from '../../../workflows/measures/bulletin/policy.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import type { Role } from '../../../workflows/registers/records.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../../registers/store.ts';

export const moderators: readonly Role[] = ['board-delegate', 'operator'];

export function isModerator(person: Person | undefined): boolean {
  return person !== undefined && moderators.some((role) => person.roles.includes(role));
}

export function debateTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, bulletin).parameters;
}
