/** What measures for an Activité share: it is coordinated by who files, in their country, and its figures are known. */
import type { FieldError, Form } from '../forms/form.ts';
import type { Cents } from '../money.ts';
import {
  type Case,
  type CaseFacts,
  met,
  needsInformation,
  notApplicable,
  notMet,
  type Payee,
  type Rule,
} from './measure.ts';

/** Who does not coordinate the Activité learns nothing more about it. */
export function ownActivityErrors(facts: CaseFacts): FieldError[] {
  if (!facts.activity) return [{ path: 'activityId', code: 'unknown' }];
  const own = facts.activity.coordinatorIds.includes(facts.filedBy);
  return own ? [] : [{ path: 'activityId', code: 'not-your-activity' }];
}

export const activityCovered: Rule<Form, unknown> = {
  id: 'activity-covered',
  check: ({ facts: { activity, member } }) => {
    const country = activity?.country ?? '–';
    const values = {
      country,
      countryName: { region: country },
      own: member.country,
      ownName: { region: member.country },
    };
    if (!activity) return notMet(values);
    return activity.country === member.country ? met(values) : notMet(values);
  },
};

/** Figures that people fill in where the register has none. */
export interface FiguresForm {
  readonly balanceCents?: number | undefined;
  readonly monthlyCostsCents?: number | undefined;
}

export interface ActivityFigures {
  /** The register's balance, or the one of the form, with what the plan has posted since. */
  readonly balanceCents: Cents | undefined;
  readonly monthlyCostsCents: Cents | undefined;
}

/** Reads `activityBudget` from the further facts: `{ postedCents }`. */
export function activityFigures({ form, facts }: Pick<Case, 'form' | 'facts'>): ActivityFigures {
  const { balanceCents, monthlyCostsCents } = form as FiguresForm;
  const posted = facts.more?.activityBudget as { readonly postedCents: number } | undefined;
  const balance = facts.activity?.balanceCents ?? balanceCents;
  return {
    balanceCents: balance === undefined ? undefined : balance + (posted?.postedCents ?? 0),
    monthlyCostsCents: facts.activity?.monthlyCostsCents ?? monthlyCostsCents,
  };
}

export const figuresKnown: Rule<Form, unknown> = {
  id: 'figures-known',
  check: (subject) => {
    if (!subject.facts.activity) return notApplicable();
    const { balanceCents, monthlyCostsCents } = activityFigures(subject);
    if (balanceCents === undefined || monthlyCostsCents === undefined) return needsInformation();
    return met({ balance: { cents: balanceCents }, costs: { cents: monthlyCostsCents } });
  },
};

/** The register's figures win; another figure in the form is an error, not a choice. */
export function figureErrors(form: FiguresForm, { activity }: CaseFacts): FieldError[] {
  return (['balanceCents', 'monthlyCostsCents'] as const).flatMap((path) => {
    const registered = activity?.[path];
    const given = form[path];
    if (registered === undefined || given === undefined || given === registered) return [];
    return [{ path, code: 'contradicts-register', values: { registered } }];
  });
}

/** The one payee of money that stays inside the cooperative: the Activité's account in the books. */
export function activityPayee(facts: CaseFacts, amountCents: Cents, remittance: string): Payee[] {
  const { activity } = facts;
  if (!activity) return [];
  return [{ payeeId: 'activity', name: activity.name, iban: '', amountCents, remittance }];
}
