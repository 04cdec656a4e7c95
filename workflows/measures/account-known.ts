/** The rule of every measure that pays the member: there is an account to pay to. */
import { maskIban } from '../bank/iban.ts';
import type { Form } from '../forms/form.ts';
import { type CaseFacts, met, needsInformation, type Rule } from './measure.ts';

/** The account that the form names, or the member's registered one. */
export function accountOf(form: unknown, facts: CaseFacts): string | undefined {
  return (form as { readonly iban?: string | undefined }).iban ?? facts.member.iban;
}

export const accountKnown: Rule<Form, unknown> = {
  id: 'account-known',
  check: ({ form, facts }) => {
    const iban = accountOf(form, facts);
    return iban ? met({ account: maskIban(iban) }) : needsInformation();
  },
};
