/** Whether French partial activity steps in for a cancelled service, and with how much. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { frenchRefundCents, type IndemnityPiece, indemnityPieces } from '../lost-service/french-indemnity.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { CancelledContractCase } from './lost-work.ts';

/** True for a service in France whose contract or promise is dated before the cut-off (17 March 2020). */
export function qualifiesForPartialActivity(subject: CancelledContractCase): boolean {
  const { form: service, parameters, facts } = subject;
  const cutOff = findOn(parameters.france.concludedBefore, service.cancelledOn);
  return schemeCountry(facts) === 'FR' && cutOff !== undefined && service.concludedOn < cutOff.value;
}

/** The lost days with their indemnity; none when the service is not covered. */
export function partialActivityPieces(subject: CancelledContractCase): IndemnityPiece[] {
  if (!qualifiesForPartialActivity(subject)) return [];
  return indemnityPieces(subject.form, subject.facts, subject.parameters.france);
}

/** What the State refunds, in cents; 0 when the service is not covered. */
export function partialActivityCents(subject: CancelledContractCase): Cents {
  return frenchRefundCents(partialActivityPieces(subject));
}
