/** What people and the program are called in the history and the thread of a claim. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Language, SentenceValues } from '../../workflows/language.ts';
import { type Role, roles } from '../../workflows/registers/records.ts';
import { payrollWords } from '../payments/payroll/words/index.ts';
import { roleLabel } from './labels.ts';
import { claimTexts } from './words/index.ts';

export function askerLabel(askedBy: string, language: Language): string {
  if (askedBy === 'rules') return claimTexts[language].system;
  if (askedBy === 'bank') return claimTexts[language].bank;
  return roleLabel(askedBy as Role, language);
}

/** Staff are named by the role in which they acted. */
export function actorLabel(
  claim: Claim,
  actor: string,
  memberName: string | undefined,
  language: Language,
): string {
  if (actor === 'system') return claimTexts[language].system;
  if (actor === 'bank') return claimTexts[language].bank;
  if (actor === 'payroll') return payrollWords[language].office;
  if (actor === claim.memberId) return memberName ?? actor;
  const role = claim.approvals.find((one) => one.approverId === actor)?.role;
  return role ? roleLabel(role, language) : actor;
}

/** Role names inside a history entry become words. */
export function readable(values: SentenceValues, language: Language): SentenceValues {
  const role = values.role;
  if (typeof role !== 'string' || !(roles as readonly string[]).includes(role)) return values;
  return { ...values, role: roleLabel(role as Role, language) };
}
