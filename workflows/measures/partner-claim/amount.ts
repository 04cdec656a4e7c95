/** What a partner's member can be paid, and where: the amount asked for, for a hardship at most its cap. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { accountOf } from '../account-known.ts';
import type { Case, FundingLine, Payee } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

export type PartnerClaimCase = Case<typeof form, Parameters>;

/** The most for a hardship; on a day without a figure, nothing. */
export function hardshipCapCents({ parameters, filedOn }: PartnerClaimCase): Cents {
  return findOn(parameters.hardshipCapCents, filedOn)?.value ?? 0;
}

export function amount(subject: PartnerClaimCase): Cents {
  const { kind, amountCents } = subject.form;
  return kind === 'hardship' ? Math.min(amountCents, hardshipCapCents(subject)) : amountCents;
}

export function funding(_subject: PartnerClaimCase, amountCents: Cents): FundingLine[] {
  return waterfall(amountCents, [solidarityFund]);
}

/** One transfer to the member; its text does not tell the bank what it is for. */
export function payees({ form: claim, facts }: PartnerClaimCase, lines: readonly FundingLine[]): Payee[] {
  const iban = accountOf(claim, facts);
  if (!iban) return [];
  const { name } = facts.member;
  return [{ payeeId: 'member', name, iban, amountCents: paidOutCents(lines), remittance: 'Entraide' }];
}
