/** Whether Belgian temporary unemployment for force majeure steps in for a cancelled service, and with how much. */
import type { Cents } from '../../money.ts';
import {
  type BenefitPiece,
  belgianBenefitCents,
  benefitPieces,
  coveredDays,
} from '../lost-service/belgian-benefit.ts';
import { isForceMajeure } from '../lost-service/force-majeure.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import { isPromisedInTime } from '../lost-service/promised-event.ts';
import { type CancelledContractCase, isConcluded } from './lost-work.ts';

/** On which ground: a contract that stood, or a promise of work at a banned event, which has a form of its own. */
type UnemploymentGround = 'contract' | 'event';

/**
 * Undefined when the service is not covered. In Belgium: cancelled in the time of force majeure (13 March 2020 on),
 * and either under a concluded contract or under a promise dated early enough for an event of the listed time.
 */
export function unemploymentGround(subject: CancelledContractCase): UnemploymentGround | undefined {
  const { form: service, facts, parameters, filedOn } = subject;
  if (schemeCountry(facts) !== 'BE' || !isForceMajeure(service.cancelledOn, parameters.belgium))
    return undefined;
  if (isConcluded(subject)) return 'contract';
  return isPromisedInTime(service, service.concludedOn, filedOn, parameters.belgium) ? 'event' : undefined;
}

/** The lost days with their benefit; none when the service is not covered. */
export function unemploymentPieces(subject: CancelledContractCase): BenefitPiece[] {
  const { form: service, facts, parameters } = subject;
  const ground = unemploymentGround(subject);
  if (!ground) return [];
  const covered =
    ground === 'event'
      ? parameters.belgium.promisedEvents
      : coveredDays(parameters.belgium, facts.activity?.sector);
  return benefitPieces(service, covered, parameters.belgium.benefit);
}

/** Cents; 0 when the service is not covered. */
export function temporaryUnemploymentCents(subject: CancelledContractCase): Cents {
  return belgianBenefitCents(unemploymentPieces(subject));
}
