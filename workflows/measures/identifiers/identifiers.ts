/** The numbers and dates that the employer's forms ask for, with what the registers hold of them. */
import { plainNumber } from '../../registers/national-numbers.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { CaseFacts } from '../measure.ts';
import type { Identifier, IdentifierId } from './identifier.ts';

/** Weekly hours that the claim itself tells, of the person (Q) and of a full-time colleague (S). */
export interface ToldHours {
  readonly weeklyHours?: number | undefined;
  readonly fullTimeHours?: number | undefined;
}

/** What the employer's forms need of this case: Q and S in Belgium, what the AEM asks for French performers. */
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
  const french = [
    one('object-no', contract?.objectNo, 'contracts', 'object_no'),
    one('naf', activity?.naf, 'activities', 'naf'),
    one('agreement-no', activity?.agreementNo, 'activities', 'agreement_no'),
  ];
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
    ...(country === 'BE' ? belgian : isPerformer ? french : []),
  ];
}
