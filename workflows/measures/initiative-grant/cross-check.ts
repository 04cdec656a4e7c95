/** Errors between the fields of an initiative, and between it and the members' register. */
import type { FieldError } from '../../forms/form.ts';
import type { CaseFacts } from '../measure.ts';
import { fewestMembers, type InitiativeGrantForm, mostMembers } from './form.ts';
import { groupOf, sumOfLines } from './parts.ts';

const groupTooSmall: FieldError = {
  path: 'members',
  code: 'too-few',
  values: { min: fewestMembers, max: mostMembers },
};

export function crossCheck(form: InitiativeGrantForm, facts: CaseFacts): FieldError[] {
  const sum = sumOfLines(form);
  const differs =
    sum === form.amountCents ? [] : [{ path: 'amountCents', code: 'not-the-sum', values: { sum } }];
  const small = form.members.length < fewestMembers ? [groupTooSmall] : [];
  return [...small, ...memberErrors(form, facts), ...differs];
}

function memberErrors({ members }: InitiativeGrantForm, facts: CaseFacts): FieldError[] {
  const group = groupOf(facts);
  const ids = members.map((one) => one.memberId);
  return ids.flatMap((id, row) => {
    const path = `members.${row}.memberId`;
    if (!group[id]) return [{ path, code: 'unknown' }];
    return ids.indexOf(id) < row ? [{ path, code: 'named-twice' }] : [];
  });
}
