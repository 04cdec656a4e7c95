/** What the member is paid and who bears it: public money first, then the client, then the cooperative. */
import type { Cents } from '../../money.ts';
import { lostPayCents } from '../lost-service/lost-service.ts';
import { clientPledge } from '../lost-service/pay-member.ts';
import type { FundingLine } from '../measure.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import type { CancelledContractCase } from './lost-work.ts';
import { partialActivityCents } from './partial-activity.ts';
import { temporaryUnemploymentCents } from './temporary-unemployment.ts';

export function amount(subject: CancelledContractCase): Cents {
  return lostPayCents(subject.form);
}

export function funding(subject: CancelledContractCase, amountCents: Cents): FundingLine[] {
  const { belgium, france } = subject.parameters;
  return waterfall(amountCents, [
    {
      source: 'temporary-unemployment',
      bearing: belgium.bearing,
      upToCents: temporaryUnemploymentCents(subject),
    },
    { source: 'partial-activity', bearing: france.bearing, upToCents: partialActivityCents(subject) },
    clientPledge(subject.facts),
    solidarityFund,
  ]);
}
