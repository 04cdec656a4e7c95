/** Whether Belgian temporary unemployment for force majeure steps in for a cancelled service, and with how much. */
import type { Cents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { belgianBenefitCents } from '../lost-service/belgian-benefit.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import { isPromisedInTime } from '../lost-service/promised-event.ts';
import { type CancelledContractCase, isConcluded } from './lost-work.ts';

/**
 * True when the service is covered: in Belgium, cancelled in the time of force majeure (13 March 2020 on), and
 * either under a concluded contract or under a promise dated early enough for an event of the listed time.
 */
export function qualifiesForTemporaryUnemployment(subject: CancelledContractCase): boolean {
  const { form: service, facts, parameters } = subject;
  if (schemeCountry(facts) !== 'BE' || !findOn(parameters.belgium.forceMajeure, service.cancelledOn))
    return false;
  return isConcluded(subject) || isPromisedInTime(service, service.concludedOn, parameters.belgium);
}

/** Cents; 0 when the service is not covered. */
export function temporaryUnemploymentCents(subject: CancelledContractCase): Cents {
  if (!qualifiesForTemporaryUnemployment(subject)) return 0;
  return belgianBenefitCents(subject.form, subject.parameters.belgium);
}
