/** One transfer to the member for a lost service, and what the client has promised to bear of it. */
import type { Cents } from '../../money.ts';
import { accountOf } from '../account-known.ts';
import type { CaseFacts, FundingLine, Payee } from '../measure.ts';
import { type FundingSource, paidOutCents } from '../waterfall.ts';
import type { LostService } from './lost-service.ts';

/** The name under which a measure asks for the client's pledge in its `needs`. */
export const clientPledgeFact = 'clientPledge';

/** What the client pledged for the contract or order of the claim, in cents; 0 when nothing is known. */
export function pledgedCents(facts: CaseFacts): Cents {
  const known = facts.more?.[clientPledgeFact];
  return typeof known === 'number' && Number.isSafeInteger(known) && known > 0 ? known : 0;
}

/** The client after the public schemes and before the fund: the cooperative pays now and collects the pledge. */
export function clientPledge(facts: CaseFacts): FundingSource {
  return { source: 'client-pledge', bearing: 'advanced', upToCents: pledgedCents(facts) };
}

/** None as long as no account is known. */
export function payMember(
  service: Pick<LostService, 'startsOn' | 'endsOn' | 'function'>,
  form: unknown,
  facts: CaseFacts,
  lines: readonly FundingLine[],
): Payee[] {
  const iban = accountOf(form, facts);
  if (!iban) return [];
  const remittance = `Entraide ${service.startsOn} ${service.endsOn} ${service.function}`
    .slice(0, 140)
    .trim();
  return [{ payeeId: 'member', name: facts.member.name, iban, amountCents: paidOutCents(lines), remittance }];
}
