/** Whether French partial activity steps in for a cancelled service, and with how much. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { frenchRefundCents } from '../lost-service/french-refund.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import type { CancelledContractCase } from './lost-work.ts';

/** True for a service in France whose contract or promise is dated before the cut-off (17 March 2020). */
export function qualifiesForPartialActivity(subject: CancelledContractCase): boolean {
  const { form: service, parameters, facts } = subject;
  const cutOff = findOn(parameters.france.concludedBefore, service.cancelledOn);
  return schemeCountry(facts) === 'FR' && cutOff !== undefined && service.concludedOn < cutOff.value;
}

/** Cents; 0 when the service is not covered. */
export function partialActivityCents(subject: CancelledContractCase): Cents {
  if (!qualifiesForPartialActivity(subject)) return 0;
  return frenchRefundCents(subject.form, subject.facts, subject.parameters.france);
}
