/** Holds a partner office's form against what the office speaks for, and its dates against each other. */
import type { FieldError } from '../../forms/form.ts';
import type { Country, Staff } from '../../registers/records.ts';
import type { CaseFacts } from '../measure.ts';
import type { PartnerClaimForm } from './form.ts';

export function crossCheck(form: PartnerClaimForm, facts: CaseFacts): FieldError[] {
  return [...memberErrors(facts), ...serviceErrors(form)];
}

/** An office speaks for the members of its countries alone. */
function memberErrors(facts: CaseFacts): FieldError[] {
  const office = facts.more?.filingStaff as Staff | undefined;
  const countries: readonly Country[] = office?.roles.includes('partner-office')
    ? (office.countries ?? [])
    : [];
  return countries.includes(facts.member.country) ? [] : [{ path: 'memberId', code: 'not-your-member' }];
}

/** A cancelled service has its days; a hardship has none. */
function serviceErrors({ kind, startsOn, endsOn }: PartnerClaimForm): FieldError[] {
  if (kind === 'hardship') return [];
  if (startsOn === undefined) return [{ path: 'startsOn', code: 'required' }];
  if (endsOn === undefined) return [{ path: 'endsOn', code: 'required' }];
  return endsOn < startsOn ? [{ path: 'endsOn', code: 'ends-before-start' }] : [];
}
