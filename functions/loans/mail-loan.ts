/** Mails about a loan: to the coordinator who asked for it, and to people of a role who must look. */
import { knownLanguage, type Language, type SentenceValues } from '../../workflows/language.ts';
import { type Loan, nextInstalment, outstandingCents } from '../../workflows/loan/loan.ts';
import { unpaidCents } from '../../workflows/loan/schedule.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { composeMail } from '../mails/compose.ts';
import type { MailOccasion } from '../mails/occasion.ts';
import type { MoneyMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

export async function mailAboutLoan(
  deps: Deps,
  loan: Loan,
  { kind, occasion, values }: MailOccasion<MoneyMailKind>,
): Promise<Effect> {
  const member = await deps.registers.member(loan.memberId);
  const to = { name: member?.name ?? '', email: member?.email ?? '', language: loan.language };
  return composeLoanMail(deps, loan, to, { kind, id: `${loan.loanId}:loan-mail:${occasion}`, values });
}

/** One to each person of the role. */
export async function mailLoanToStaff(
  deps: Deps,
  loan: Loan,
  role: Role,
  { kind, occasion, values }: MailOccasion<MoneyMailKind>,
): Promise<Effect[]> {
  const staff = await deps.registers.staffWithRole(role);
  return Promise.all(
    staff.map(({ personId, name, email, language }) => {
      const to = { name, email, language: knownLanguage(language) } as const;
      const id = `${loan.loanId}:loan-mail:${occasion}:${personId}`;
      return composeLoanMail(deps, loan, to, { kind, id, values });
    }),
  );
}

interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

interface LoanMail {
  readonly kind: MoneyMailKind;
  readonly id: string;
  readonly values: SentenceValues | undefined;
}

async function composeLoanMail(
  deps: Deps,
  loan: Loan,
  { name, email, language }: Addressee,
  { kind, id, values }: LoanMail,
): Promise<Effect> {
  const activity = await deps.registers.activity(loan.activityId);
  const next = nextInstalment(loan);
  const mail = composeMail(kind, language, {
    to: email,
    link: `${deps.baseUrl}/loans/${loan.loanId}`,
    values: {
      name,
      activity: activity?.name ?? loan.activityId,
      amount: { cents: loan.principalCents },
      open: { cents: outstandingCents(loan) },
      instalment: { cents: next ? unpaidCents(next) : 0 },
      due: next ? { due: next.dueOn } : '–',
      ...values,
    },
  });
  return { kind: 'mail', id, mail };
}
