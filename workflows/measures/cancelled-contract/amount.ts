/** What the member is paid, who bears it, and where it goes. */
import type { Cents } from '../../money.ts';
import { accountOf } from '../account-known.ts';
import type { FundingLine, Payee } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import { type CancelledContractCase, lostPayCents } from './lost-work.ts';
import { partialActivityCents } from './partial-activity.ts';
import { temporaryUnemploymentCents } from './temporary-unemployment.ts';

export function amount(subject: CancelledContractCase): Cents {
  return lostPayCents(subject.form);
}

/** Public money first, then the cooperative's envelope. */
export function funding(subject: CancelledContractCase, amountCents: Cents): FundingLine[] {
  const { belgium, france } = subject.parameters;
  return waterfall(amountCents, [
    {
      source: 'temporary-unemployment',
      bearing: belgium.bearing,
      upToCents: temporaryUnemploymentCents(subject),
    },
    { source: 'partial-activity', bearing: france.bearing, upToCents: partialActivityCents(subject) },
    solidarityFund,
  ]);
}

/** One transfer to the member; none as long as no account is known. */
export function payees(subject: CancelledContractCase, lines: readonly FundingLine[]): Payee[] {
  const { form: service, facts } = subject;
  const iban = accountOf(service, facts);
  if (!iban) return [];
  const remittance = `Entraide ${service.startsOn} ${service.endsOn} ${service.function}`
    .slice(0, 140)
    .trim();
  return [{ payeeId: 'member', name: facts.member.name, iban, amountCents: paidOutCents(lines), remittance }];
}
