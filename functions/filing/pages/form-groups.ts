/** Which questions of a form stand on a page together, and in which order the pages come. */
import type { Measure } from '../../../workflows/measures/measure.ts';
import { type Specs, specsOf } from '../../web/forms/form-values.ts';
import type { FormValues } from '../../web/forms/values.ts';

/** A page of the form; its title is found by its id. */
export interface FormGroup {
  readonly id: GroupId;
  /** Names of fields, in the order of the page. */
  readonly fields: readonly string[];
}

type Groups = readonly (readonly [string, readonly string[]])[];

const lostWork = [
  ['work', ['contractId', 'orderId', 'activityId', 'clientId', 'function', 'place']],
  ['days', ['startsOn', 'endsOn', 'plannedDays', 'cancelledDays']],
  ['happened', ['cancellation', 'concludedOn', 'cancelledOn', 'cancelledEvent', 'reason']],
  ['messages', ['messages']],
  ['pay', ['grossCents', 'cachets', 'hours', 'iban']],
] as const satisfies Groups;

const byMeasure = {
  'cancelled-contract': lostWork,
  'promised-contract': lostWork,
  'occasional-contract': lostWork,
  'temporary-unemployment': [
    ['job', ['activityId', 'grossMonthlyCents', 'weeklyHours']],
    ['lost', ['months', 'choice', 'reason', 'iban']],
  ],
  'hardship-aid': [
    ['situation', ['need', 'explanation', 'urgent']],
    ['income', ['incomeBeforeCents', 'incomeNowCents', 'householdSize', 'otherAidCents']],
    ['amount', ['amountCents', 'iban']],
  ],
  'committed-expenses': [
    ['order', ['activityId', 'clientId', 'orderId', 'cancelledOn', 'reason']],
    ['expenses', ['lines']],
  ],
  'equity-injection': [
    ['project', ['activityId', 'fromMonth', 'purpose']],
    ['cash', ['requestedCents', 'balanceCents', 'monthlyCostsCents']],
  ],
  'partner-claim': [
    ['person', ['memberId', 'kind', 'startsOn', 'endsOn']],
    ['amount', ['amountCents', 'explanation', 'iban']],
  ],
  'third-party-financing': [
    ['money', ['activityId', 'kind', 'amountCents', 'expectedOn', 'repayOn']],
    ['giver', ['financer', 'financerName', 'financerPlace', 'financerEmail', 'financerIdentity']],
    ['origin', ['origin', 'originExplanation']],
  ],
  'zero-interest-loan': [
    ['project', ['activityId', 'purpose', 'description']],
    ['money', ['amountCents', 'months', 'expectedTurnoverCents', 'balanceCents', 'monthlyCostsCents']],
  ],
  'public-aid': [
    ['activity', ['activityId', 'region', 'legalForm', 'foundedOn', 'sme']],
    [
      'year2019',
      ['capital2019Cents', 'losses2019Cents', 'reserves2019Cents', 'insolvency2019', 'rescueAid2019'],
    ],
    ['now', ['capitalNowCents', 'lossesNowCents', 'reservesNowCents', 'insolvencyNow', 'rescueAidNow']],
    ['years', ['years']],
  ],
  'initiative-grant': [
    ['project', ['title', 'proposal']],
    ['team', ['members']],
    ['budget', ['lines', 'amountCents', 'iban']],
  ],
} as const satisfies Readonly<Record<string, Groups>>;

type Known = (typeof byMeasure)[keyof typeof byMeasure];
export type GroupId = Known[number][0];

/** One group for a form that is short enough for one page: none. A field that no group names comes with the first. */
export function groupsOf({ id, form }: Pick<Measure, 'id' | 'form'>): readonly FormGroup[] {
  const groups = Object.entries(byMeasure).find(([measureId]) => measureId === id)?.[1] as
    | readonly (readonly [GroupId, readonly string[]])[]
    | undefined;
  if (!groups) return [];
  const named = new Set(groups.flatMap(([, fields]) => fields));
  const others = Object.keys(form.fields).filter((name) => !named.has(name));
  return groups
    .map(([group, fields], at) => ({
      id: group,
      fields: [...fields.filter((name) => name in form.fields), ...(at === 0 ? others : [])],
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** The fields of the group, in its order. */
export function specsOfGroup({ form }: Pick<Measure, 'form'>, { fields }: FormGroup): Specs {
  const specs = specsOf(form);
  return Object.fromEntries(
    fields.flatMap((name) => {
      const spec = specs[name];
      return spec ? [[name, spec] as const] : [];
    }),
  );
}

/** Whether a path such as `lines.0.iban` or `clientId.other` belongs to a field of the group. */
export function isInGroup({ fields }: FormGroup, path: string): boolean {
  return fields.includes(path.split('.')[0] ?? '');
}

/** What was known, with everything that the group's page sent in its stead. */
export function withGroup(group: FormGroup, known: FormValues, sent: FormValues): FormValues {
  const others = [...known].filter(([path]) => !isInGroup(group, path));
  return new Map([...others, ...[...sent].filter(([path]) => isInGroup(group, path))]);
}
