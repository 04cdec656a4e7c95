/** Which public scheme steps in for a promise: the cut-off dates of each country decide. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { type BenefitPiece, belgianBenefitCents, benefitPieces } from '../lost-service/belgian-benefit.ts';
import { isForceMajeure } from '../lost-service/force-majeure.ts';
import { frenchRefundCents, type IndemnityPiece, indemnityPieces } from '../lost-service/french-indemnity.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import { isPromisedInTime } from '../lost-service/promised-event.ts';
import { firstShowing, type PromisedContractCase, promisedOn, promisedService } from './promise.ts';

/**
 * In Belgium: cancelled in the time of force majeure, for an event that the member names, on days of the listed
 * time, promised in a written message that names the person and is dated before the cut-off (15 April 2020).
 */
export function qualifiesInBelgium({ form, facts, parameters, filedOn }: PromisedContractCase): boolean {
  const named = firstShowing(form.messages, 'namesPerson');
  if (schemeCountry(facts) !== 'BE' || form.cancelledEvent === undefined || !named) return false;
  if (!isForceMajeure(form.cancelledOn, parameters.belgium)) return false;
  return isPromisedInTime(form, named.sentOn, filedOn, parameters.belgium);
}

/** In France: function, date, place and pay were shown before the cut-off (17 March 2020). */
export function qualifiesInFrance({ form, facts, parameters }: PromisedContractCase): boolean {
  const shown = promisedOn(form.messages);
  const cutOff = findOn(parameters.france.concludedBefore, form.cancelledOn);
  return schemeCountry(facts) === 'FR' && shown !== undefined && cutOff !== undefined && shown < cutOff.value;
}

/** The lost days with their benefit; none when the promise is not covered. */
export function unemploymentPieces(subject: PromisedContractCase): BenefitPiece[] {
  if (!qualifiesInBelgium(subject)) return [];
  const { promisedEvents, benefit } = subject.parameters.belgium;
  return benefitPieces(promisedService(subject.form), promisedEvents, benefit);
}

/** The lost days with their indemnity; none when the promise is not covered. */
export function partialActivityPieces(subject: PromisedContractCase): IndemnityPiece[] {
  if (!qualifiesInFrance(subject)) return [];
  return indemnityPieces(promisedService(subject.form), subject.facts, subject.parameters.france);
}

/** Cents; 0 when the promise is not covered. */
export function temporaryUnemploymentCents(subject: PromisedContractCase): Cents {
  return belgianBenefitCents(unemploymentPieces(subject));
}

/** What the State refunds, in cents; 0 when the promise is not covered. */
export function partialActivityCents(subject: PromisedContractCase): Cents {
  return frenchRefundCents(partialActivityPieces(subject));
}
