/**
 * The numbers that payroll and the States' forms ask for, of the demonstration's people and Activités: with right check
 * digits, so that files can be made of them, and of nobody. A NISS or NIR of somebody born in 1970 has the month of none:
 * 40 more than a month, as Belgium does for who stands in no register, and the French place of birth 99, abroad.
 */
import type { Activity, Member } from '../../../workflows/registers/records.ts';

/** The 97th part that is missing, in two digits. */
function checkOf(body: string): string {
  return String(97 - (Number(body) % 97)).padStart(2, '0');
}

/** @param at from 0, so that no two people have the same number */
function nissOf(at: number): string {
  const body = `7041${String(1 + (at % 28)).padStart(2, '0')}${String(Math.floor(at / 28) + 1).padStart(3, '0')}`;
  return `${body}${checkOf(body)}`;
}

function nirOf(at: number): string {
  const body = `27001999${String(at + 1).padStart(5, '0')}`;
  return `${body}${checkOf(body)}`;
}

/** Members whose wages a payroll of Belgium or France makes; the others' countries ask for none of these. */
export function withPersonNumbers(members: readonly Member[]): Member[] {
  return members.map((member, at) => {
    if (member.country !== 'BE' && member.country !== 'FR') return member;
    const nationalId = member.country === 'BE' ? nissOf(at) : nirOf(at);
    const day = String(1 + (at % 28)).padStart(2, '0');
    return { ...member, nationalId, birthDate: `1970-01-${day}` };
  });
}

/** The employer is the cooperative, in each country under its own number. */
const employers: Partial<Record<Activity['country'], Partial<Activity>>> = {
  BE: { employerNo: '0999999922', jointCommittee: '337' },
  FR: { employerNo: '12345678200010', jointCommittee: '3090', naf: '90.01Z', agreementNo: '0000000000' },
};

export function withEmployerNumbers(activities: readonly Activity[]): Activity[] {
  return activities.map((activity) => ({ ...activity, ...employers[activity.country] }));
}
