/** A plan as data: its name, its time, and the policy that claims are decided under. */
import type { Form } from '../forms/form.ts';
import type { Localized } from '../language.ts';
import type { Measure, MeasureSettings } from '../measures/measure.ts';
import type { Country } from '../registers/records.ts';
import type { Dated } from './dated.ts';
import type { DebtorAccount } from './debtor-account.ts';
import type { RetentionPolicy } from './retention.ts';

/** How long people have, in whole days of 24 hours. */
export interface Waits {
  readonly approvalReminderDays: number;
  /** From the invitation on; then another approver of the role is asked. */
  readonly approvalReassignDays: number;
  /** From the invitation on; then the claim expires. */
  readonly approvalExpiryDays: number;
  readonly memberReminderDays: number;
  readonly memberExpiryDays: number;
  readonly queueExpiryDays: number;
  readonly appealDays: number;
}

export interface Plan {
  readonly id: string;
  /** Claims keep the version that they were decided under. */
  readonly version: string;
  readonly name: Localized;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly waits: Waits;
  /** From this amount on an approver signs in besides following the link. */
  readonly signInAboveCents: number;
  /** A vote on a ceiling above this amount acts once a second delegate has confirmed it. */
  readonly secondVoteAboveCents: number;
  /** Where payments leave from; the first one that names a country pays its members. */
  readonly debtorAccounts: readonly DebtorAccount[];
  /** How long what is held about people is kept. */
  readonly retention: RetentionPolicy;
  /** The French register's number of the cooperative, nine digits: it begins the name of the file for its tax office. */
  readonly siren: string;
  /** Whom people write to or call with a question. */
  readonly contact: { readonly email: string; readonly phone: string };
  /** How many days no payment goes to an account after it has changed. */
  readonly accountCoolingOffDays: readonly Dated<number>[];
  /** Changes to the measures' own policies, by measure; a later plan needs nothing else. */
  readonly overrides: Readonly<Record<string, MeasureOverride>>;
  /** It offers the measures of its overrides alone; absent: every one. */
  readonly only?: true;
}

/** The names of everything that a plan says. */
export const planFields = [
  'id',
  'version',
  'name',
  'startsOn',
  'endsOn',
  'waits',
  'signInAboveCents',
  'secondVoteAboveCents',
  'debtorAccounts',
  'retention',
  'siren',
  'contact',
  'accountCoolingOffDays',
  'overrides',
  'only',
] as const satisfies readonly (keyof Plan)[];

/** Whether people can ask for a measure under the plan at all. */
export function offers(plan: Pick<Plan, 'only' | 'overrides'>, measureId: string): boolean {
  return plan.only !== true || Object.hasOwn(plan.overrides, measureId);
}

export interface MeasureOverride {
  readonly settings?: Partial<MeasureSettings>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The measure's settings and parameters under a plan. @throws z.ZodError when overridden parameters do not parse */
export function policyOf<F extends Form, Parameters>(
  plan: Plan,
  measure: Pick<Measure<F, Parameters>, 'id' | 'policy' | 'parameters'>,
): { settings: MeasureSettings; parameters: Parameters } {
  const override = plan.overrides[measure.id];
  if (!override) return measure.policy;
  // Read from a document, which was checked when it was proposed.
  if (plan.only) return override as { settings: MeasureSettings; parameters: Parameters };
  return {
    settings: { ...measure.policy.settings, ...override.settings },
    parameters: measure.parameters.parse({ ...measure.policy.parameters, ...override.parameters }),
  };
}

/**
 * The account that members of a country are paid from.
 * @throws RangeError when the plan names none
 */
export function debtorAccountFor(plan: Plan, country: Country): DebtorAccount {
  const account = plan.debtorAccounts.find((one) => one.countries.includes(country));
  if (!account) throw new RangeError(`plan ${plan.id} has no account that pays members in ${country}`);
  return account;
}
