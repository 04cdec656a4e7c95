/** The group that asks, and the two parts that its money is paid in. */
import { type Cents, sumCents } from '../../money.ts';
import type { Member } from '../../registers/records.ts';
import { accountOf } from '../account-known.ts';
import type { Case, CaseFacts, ConcernedMember, FundingLine, Payee } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import type { form, InitiativeGrantForm } from './form.ts';
import type { Parameters } from './policy.ts';

export type InitiativeCase = Case<typeof form, Parameters>;

export const firstPart = 'first-part';
export const secondPart = 'second-part';

/** The members named, as the register knows them, by id. */
export function groupOf(facts: CaseFacts): Readonly<Record<string, Member>> {
  return (facts.more?.group ?? {}) as Readonly<Record<string, Member>>;
}

export function concerns({ members }: InitiativeGrantForm, facts: CaseFacts): ConcernedMember[] {
  const group = groupOf(facts);
  return members.map(({ memberId }) => {
    const householdId = group[memberId]?.householdId;
    return { memberId, ...(householdId !== undefined && { householdId }) };
  });
}

export function sumOfLines({ lines }: Pick<InitiativeGrantForm, 'lines'>): Cents {
  return sumCents(lines.map((line) => line.amountCents));
}

export function amount({ form: request }: InitiativeCase): Cents {
  return request.amountCents;
}

export function funding(_subject: InitiativeCase, amountCents: Cents): FundingLine[] {
  return waterfall(amountCents, [solidarityFund]);
}

/** The first part rounded up to the cent, the second what is left: together exactly the amount. */
export function splitInTwo(amountCents: Cents, firstPartPercent: number): { first: Cents; second: Cents } {
  const first = Math.ceil((amountCents * firstPartPercent) / 100);
  return { first, second: amountCents - first };
}

export function payees(
  { form: request, facts, parameters }: InitiativeCase,
  lines: readonly FundingLine[],
): Payee[] {
  const iban = accountOf(request, facts);
  if (!iban) return [];
  const { first, second } = splitInTwo(paidOutCents(lines), parameters.firstPartPercent);
  const { name } = facts.member;
  const part = { name, iban };
  return [
    { ...part, payeeId: firstPart, amountCents: first, remittance: `${request.title} 1/2` },
    { ...part, payeeId: secondPart, amountCents: second, remittance: `${request.title} 2/2`, heldBack: true },
  ];
}
