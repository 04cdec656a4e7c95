/** What measures for an Activité share: it is coordinated by who files, in their country, and its figures are known. */
import type { FieldError, Form } from '../forms/form.ts';
import type { Localized } from '../language.ts';
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
  type RuleTexts,
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
    if (!activity) return notMet({ country: '–', own: member.country });
    const values = { country: activity.country, own: member.country };
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

export const ownActivityErrorTexts: Localized<Readonly<Record<string, string>>> = {
  fr: {
    'not-your-activity':
      'Seules les personnes qui coordonnent une Activité peuvent demander cette mesure pour elle.',
  },
  nl: {
    'not-your-activity': 'Alleen wie een Activiteit coördineert, kan deze maatregel ervoor aanvragen.',
  },
  de: {
    'not-your-activity': 'Nur wer eine Activité koordiniert, kann diese Maßnahme für sie beantragen.',
  },
  en: {
    'not-your-activity': 'Only people who coordinate an Activité can ask for this measure for it.',
  },
};

export const activityCoveredTexts: Localized<RuleTexts> = {
  fr: {
    title: 'L’Activité est dans votre pays',
    met: 'L’Activité est tenue dans votre pays ({country}).',
    'not-met':
      'L’Activité est tenue en {country} et vous êtes membre en {own}. Demandez la mesure là où l’Activité est tenue.',
  },
  nl: {
    title: 'De Activiteit is in uw land',
    met: 'De Activiteit wordt in uw land gehouden ({country}).',
    'not-met':
      'De Activiteit wordt in {country} gehouden en u bent lid in {own}. Vraag de maatregel aan waar de Activiteit wordt gehouden.',
  },
  de: {
    title: 'Die Activité ist in Ihrem Land',
    met: 'Die Activité wird in Ihrem Land geführt ({country}).',
    'not-met':
      'Die Activité wird in {country} geführt, und Sie sind Mitglied in {own}. Beantragen Sie die Maßnahme dort, wo die Activité geführt wird.',
  },
  en: {
    title: 'The Activité is in your country',
    met: 'The Activité is kept in your country ({country}).',
    'not-met':
      'The Activité is kept in {country} and you are a member in {own}. Ask for the measure where the Activité is kept.',
  },
};

export const figuresKnownTexts: Localized<RuleTexts> = {
  fr: {
    title: 'Nous connaissons les chiffres de l’Activité',
    met: 'L’Activité dispose de {balance} et coûte {costs} par mois.',
    'needs-information':
      'Nos registres ne donnent pas le solde de l’Activité ou ses coûts par mois. Indiquez-les.',
    'not-applicable': 'Nous ne connaissons pas cette Activité.',
  },
  nl: {
    title: 'Wij kennen de cijfers van de Activiteit',
    met: 'De Activiteit heeft {balance} en kost {costs} per maand.',
    'needs-information':
      'In onze registers staat het saldo van de Activiteit niet, of niet wat zij per maand kost. Geef het ons.',
    'not-applicable': 'Wij kennen deze Activiteit niet.',
  },
  de: {
    title: 'Wir kennen die Zahlen der Activité',
    met: 'Die Activité hat {balance} und kostet {costs} im Monat.',
    'needs-information':
      'In unseren Registern fehlt der Kontostand der Activité oder was sie im Monat kostet. Bitte geben Sie es an.',
    'not-applicable': 'Wir kennen diese Activité nicht.',
  },
  en: {
    title: 'We know the figures of the Activité',
    met: 'The Activité has {balance} and costs {costs} a month.',
    'needs-information':
      'Our registers do not give the balance of the Activité, or its costs per month. Please tell us.',
    'not-applicable': 'We do not know this Activité.',
  },
};
