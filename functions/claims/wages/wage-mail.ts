/** Mails about a claim that payroll pays: gross, about what arrives, when, and afterwards what the payslip says. */
import { dayOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { formatCents, formatDate, type Language, type SentenceValues } from '../../../workflows/language.ts';
import type { Payslip } from '../../../workflows/payroll/answer.ts';
import { paySums } from '../../../workflows/payroll/wage.ts';
import type { MailKind } from '../../mails/words/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { isPaidAsWages, payday } from './payday.ts';
import { payslipLines } from './payslip-lines.ts';
import { paydayValues } from './wage-texts.ts';
import { wageWords } from './words/index.ts';

type Facts = readonly (readonly [string, string])[];

export interface WageMail {
  readonly kind: MailKind;
  readonly values: SentenceValues;
  readonly facts: Facts;
}

/** Undefined where the mail of every claim says it. */
export async function wageMail(deps: Deps, claim: Claim, kind: MailKind): Promise<WageMail | undefined> {
  if (!isPaidAsWages(claim)) return undefined;
  const { language } = claim;
  if (kind === 'claim-approved' || kind === 'claim-approved-part') {
    const day = await payday(deps, claim, dayOf(deps.clock.now()));
    const own = kind === 'claim-approved' ? 'wages-approved' : 'wages-approved-part';
    return { kind: own, values: paydayValues(day), facts: expected(claim, day, language) };
  }
  if (kind === 'claim-paid') return paidMail(claim, language);
  const asksPayroll = claim.questions.at(-1)?.ofPayroll === true;
  if (kind === 'payment-returned' && asksPayroll) return { kind: 'wages-refused', values: {}, facts: [] };
  return undefined;
}

function expected(claim: Claim, day: string | undefined, language: Language): Facts {
  const pay = paySums(claim.decision?.payees ?? []);
  if (!pay) return [];
  const words = wageWords[language].section;
  const about = pay.isTaxKnown ? words.about : words.aboutBeforeTax;
  return [
    [words.gross, formatCents(pay.grossCents, language)],
    [about, formatCents(pay.aboutNetCents, language)],
    ...(day === undefined ? [] : [[words.by, formatDate(day, language)] as const]),
  ];
}

function paidMail({ payments }: Claim, language: Language): WageMail | undefined {
  const slips = payments.flatMap(({ payslip }): Payslip[] => (payslip ? [payslip] : []));
  const last = slips.map(({ paidOn }) => paidOn).toSorted();
  if (slips.length === 0) return undefined;
  const cents = slips.reduce((sum, { netCents }) => sum + netCents, 0);
  return {
    kind: 'wages-paid',
    values: { net: { cents }, date: { date: last.at(-1) ?? '' } },
    facts: slips.flatMap((slip) => payslipLines(slip, language)),
  };
}
