/** Which public scheme steps in for a promise: the cut-off dates of each country decide. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { belgianBenefitCents } from '../lost-service/belgian-benefit.ts';
import { frenchRefundCents } from '../lost-service/french-refund.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import { isPromisedInTime } from '../lost-service/promised-event.ts';
import { firstShowing, type PromisedContractCase, promisedOn, promisedService } from './promise.ts';

/**
 * In Belgium: cancelled in the time of force majeure, for an event that the member names, on days of the listed
 * time (14 March to 31 August 2020), promised in a written message that names the person and is dated before the
 * cut-off (15 April 2020).
 */
export function qualifiesInBelgium({ form, facts, parameters }: PromisedContractCase): boolean {
  const named = firstShowing(form.messages, 'namesPerson');
  if (schemeCountry(facts) !== 'BE' || form.cancelledEvent === undefined || !named) return false;
  if (!findOn(parameters.belgium.forceMajeure, form.cancelledOn)) return false;
  return isPromisedInTime(form, named.sentOn, parameters.belgium);
}

/** In France: function, date, place and pay were shown before the cut-off (17 March 2020). */
export function qualifiesInFrance({ form, facts, parameters }: PromisedContractCase): boolean {
  const shown = promisedOn(form.messages);
  const cutOff = findOn(parameters.france.concludedBefore, form.cancelledOn);
  return schemeCountry(facts) === 'FR' && shown !== undefined && cutOff !== undefined && shown < cutOff.value;
}

/** Cents; 0 when the promise is not covered. */
export function temporaryUnemploymentCents(subject: PromisedContractCase): Cents {
  if (!qualifiesInBelgium(subject)) return 0;
  return belgianBenefitCents(promisedService(subject.form), subject.parameters.belgium);
}

/** Cents; 0 when the promise is not covered. */
export function partialActivityCents(subject: PromisedContractCase): Cents {
  if (!qualifiesInFrance(subject)) return 0;
  return frenchRefundCents(promisedService(subject.form), subject.facts, subject.parameters.france);
}
