/** The rule of every measure that pays the member: there is an account to pay to. */
import { maskIban } from '../bank/iban.ts';
import type { Form } from '../forms/form.ts';
import type { Localized } from '../language.ts';
import { type CaseFacts, met, needsInformation, type Rule, type RuleTexts } from './measure.ts';

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

export const accountKnownTexts: Localized<RuleTexts> = {
  fr: {
    title: 'Nous savons où vous payer',
    met: 'L’argent sera versé sur le compte {account}.',
    'needs-information': 'Nous n’avons pas de numéro de compte pour vous. Indiquez-nous votre IBAN.',
  },
  nl: {
    title: 'Wij weten waar wij u betalen',
    met: 'Het geld wordt gestort op rekening {account}.',
    'needs-information': 'Wij hebben geen rekeningnummer van u. Geef ons uw IBAN.',
  },
  de: {
    title: 'Wir wissen, wohin wir zahlen',
    met: 'Das Geld wird auf das Konto {account} überwiesen.',
    'needs-information': 'Wir haben keine Kontonummer von Ihnen. Bitte geben Sie Ihre IBAN an.',
  },
  en: {
    title: 'We know where to pay you',
    met: 'The money will be paid into account {account}.',
    'needs-information': 'We have no account number for you. Please give us your IBAN.',
  },
};
