/** Mails about a loan: to the coordinator who asked for it, and to people of a role who must look. */
import { isLanguage, type Language, type SentenceValues } from '../../workflows/language.ts';
import { type Loan, nextInstalment, outstandingCents } from '../../workflows/loan/loan.ts';
import { unpaidCents } from '../../workflows/loan/schedule.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { composeMail } from '../mails/compose.ts';
import type { MoneyMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

/** `occasion` makes the mail one of a kind within the loan. */
export async function mailAboutLoan(
  deps: Deps,
  loan: Loan,
  kind: MoneyMailKind,
  occasion: string,
  values: SentenceValues = {},
): Promise<Effect> {
  const member = await deps.registers.member(loan.memberId);
  const to = { name: member?.name ?? '', email: member?.email ?? '', language: loan.language };
  return mailTo(deps, loan, kind, `${loan.loanId}:loan-mail:${occasion}`, to, values);
}

/** One to each person of the role. */
export async function mailLoanToStaff(
  deps: Deps,
  loan: Loan,
  role: Role,
  kind: MoneyMailKind,
  occasion: string,
  values: SentenceValues = {},
): Promise<Effect[]> {
  const staff = await deps.registers.staffWithRole(role);
  return Promise.all(
    staff.map(({ personId, name, email, language }) => {
      const to = { name, email, language: isLanguage(language) ? language : 'en' } as const;
      const id = `${loan.loanId}:loan-mail:${occasion}:${personId}`;
      return mailTo(deps, loan, kind, id, to, values);
    }),
  );
}

interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

async function mailTo(
  deps: Deps,
  loan: Loan,
  kind: MoneyMailKind,
  id: string,
  { name, email, language }: Addressee,
  values: SentenceValues,
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
      due: next ? { date: next.dueOn } : '–',
      ...values,
    },
  });
  return { kind: 'mail', id, mail };
}
