/** Whom a claim is for: a member, or the person of the staff who filed what concerns no member. */
import type { Member, Staff } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';

/** The cooperative's seat, for staff who work for no country of their own. */
const seat = 'BE';

/** @returns undefined when neither the members' register nor the staff list knows the person */
export async function personConcerned(
  { registers }: Pick<Deps, 'registers'>,
  personId: string,
): Promise<Member | undefined> {
  const member = await registers.member(personId);
  if (member) return member;
  const staff = await registers.staff(personId);
  return staff && asEmployee(staff);
}

/** No rule of what staff file asks since when; nothing is paid, so there is no account. */
function asEmployee({ personId, name, email, language, countries }: Staff): Member {
  return {
    memberId: personId,
    name,
    email,
    language,
    country: countries?.[0] ?? seat,
    employment: 'permanent',
    joinedOn: '2020-01-01',
  };
}
