/** The menu: what each role works with, and nothing else. */
import type { Role } from '../../../workflows/registers/records.ts';
import type { Person } from '../../platform/registers.ts';
import type { Viewer } from './viewer.ts';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
}

export const approverRoles: readonly Role[] = ['adviser', 'finance', 'social-committee', 'board-delegate'];
export const recoveryRoles: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'auditor'];
export const fundRoles: readonly Role[] = ['finance', 'board-delegate', 'auditor', 'operator'];

/** Who borrows for an Activité, and who follows loans. */
const loanRoles: readonly Role[] = ['coordinator', 'adviser', 'finance', 'board-delegate', 'auditor'];

export function hasRole(person: Person | undefined, roles: readonly Role[]): boolean {
  return person !== undefined && roles.some((role) => person.roles.includes(role));
}

/** Whether the person works for the plan, besides being a member or a coordinator. */
export function isStaff(person: Person): boolean {
  return person.roles.some((role) => role !== 'member' && role !== 'coordinator');
}

export function menuOf({ person, words, demonstration }: Viewer): MenuItem[] {
  const { layout } = words;
  const item = (href: string, label: string, shown: boolean) => (shown ? [{ href, label }] : []);
  return [
    ...item('/', layout.home, person?.member !== undefined || !person || !isStaff(person)),
    ...item('/tasks', layout.tasks, hasRole(person, approverRoles)),
    ...item('/claims', person && isStaff(person) ? layout.allClaims : layout.claims, person !== undefined),
    ...item('/measures', layout.measures, true),
    ...item('/news', layout.menu.news, true),
    ...item('/moderation', layout.menu.moderation, hasRole(person, ['board-delegate', 'operator'])),
    ...item('/coaching', layout.menu.coaching, hasRole(person, ['member', 'adviser'])),
    ...item('/messages', layout.menu.listening, person !== undefined),
    ...item('/initiatives', layout.menu.initiatives, hasRole(person, ['adviser', 'finance'])),
    ...item('/trainings', layout.menu.trainings, hasRole(person, ['member', 'adviser'])),
    ...item('/mutual-aid', layout.menu.mutualAid, hasRole(person, ['member'])),
    ...item('/partner/quota', layout.menu.partner, hasRole(person, ['partner-office'])),
    ...item('/loans', layout.menu.loans, hasRole(person, loanRoles)),
    ...item('/recovery', layout.menu.recovery, hasRole(person, recoveryRoles)),
    ...item('/finance', layout.finance, hasRole(person, ['finance', 'auditor'])),
    ...item('/fund', layout.fund, hasRole(person, fundRoles)),
    ...item('/losses', layout.menu.losses, true),
    ...item('/operations', layout.operations, hasRole(person, ['operator'])),
    ...item('/outbox', layout.outbox, demonstration),
  ];
}
