/** The numbers and dates that a form of the State or of a payment body asks for, and the register that holds each. */
import { plainNumber } from '../../registers/national-numbers.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { CaseFacts } from '../measure.ts';

/** `national-id`: NISS or NIR; `employer-no`: ONSS number or SIRET; `joint-committee`: it, or IDCC in France. */
export const identifierIds = [
  'national-id',
  'birth-date',
  'employer-no',
  'joint-committee',
  'weekly-hours',
  'full-time-hours',
  'object-no',
] as const;
export type IdentifierId = (typeof identifierIds)[number];

export interface Identifier {
  readonly id: IdentifierId;
  /** Of the employer, whose forms they are. */
  readonly country: 'BE' | 'FR';
  /** Empty when no register holds it. */
  readonly value: string;
  /** Where it belongs. */
  readonly register: 'members' | 'activities' | 'contracts';
  readonly column: string;
}

/** Weekly hours that the claim itself tells, of the person (Q) and of a full-time colleague (S). */
export interface ToldHours {
  readonly weeklyHours?: number | undefined;
  readonly fullTimeHours?: number | undefined;
}

/** What the employer's forms need of this case: Q and S in Belgium, the number of the show for French performers. */
export function identifiersOf(facts: CaseFacts, told: ToldHours = {}): Identifier[] {
  const country = schemeCountry(facts);
  if (country !== 'BE' && country !== 'FR') return [];
  const { member, activity, contract } = facts;
  const isPerformer = member.employment === 'artist' || member.employment === 'technician';
  const one = (
    id: IdentifierId,
    value: string | number | undefined,
    register: Identifier['register'],
    column: string,
  ): Identifier => ({ id, country, value: String(value ?? ''), register, column });
  const belgian = [
    one('weekly-hours', contract?.weeklyHours ?? told.weeklyHours, 'contracts', 'weekly_hours'),
    one('full-time-hours', contract?.fullTimeHours ?? told.fullTimeHours, 'contracts', 'full_time_hours'),
  ];
  const french = isPerformer ? [one('object-no', contract?.objectNo, 'contracts', 'object_no')] : [];
  return [
    one('national-id', plainNumber(member.nationalId ?? ''), 'members', 'national_id'),
    one('birth-date', member.birthDate, 'members', 'birth_date'),
    one('employer-no', plainNumber(activity?.employerNo ?? ''), 'activities', 'employer_no'),
    one(
      'joint-committee',
      contract?.jointCommittee ?? activity?.jointCommittee,
      'activities',
      'joint_committee',
    ),
    ...(country === 'BE' ? belgian : french),
  ];
}

export function missingOf(identifiers: readonly Identifier[]): Identifier[] {
  return identifiers.filter(({ value }) => value === '');
}

export function identifierValue(identifiers: readonly Identifier[], id: IdentifierId): string {
  return identifiers.find((one) => one.id === id)?.value ?? '';
}
