/** What a seat costs, and who is paid for it. */
import type { TrainingFacts } from '../../trainings/training.ts';
import type { Case, CaseFacts, FundingLine, Payee } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

export type TrainingCase = Case<typeof form, Parameters>;

/** The training that the form names; undefined when the catalogue does not have it. */
export function trainingOf(facts: CaseFacts): TrainingFacts | undefined {
  return facts.more?.training as TrainingFacts | undefined;
}

export function amount({ facts }: TrainingCase): number {
  return trainingOf(facts)?.training.feeCents ?? 0;
}

export function funding(_subject: TrainingCase, amountCents: number): FundingLine[] {
  return waterfall(amountCents, [solidarityFund]);
}

/** The provider is paid, seat by seat. */
export function payees({ facts }: TrainingCase, lines: readonly FundingLine[]): Payee[] {
  const training = trainingOf(facts)?.training;
  if (!training) return [];
  const { name, iban } = training.provider;
  const remittance = `${training.title} - ${facts.member.name}`.slice(0, 140);
  return [{ payeeId: 'provider', name, iban, amountCents: paidOutCents(lines), remittance }];
}
