/** What was lost of a service: which days, how many hours, how much pay. The schemes' calculations start from it. */
import { type Cents, proportion } from '../../money.ts';
import type { Case } from '../measure.ts';
import type { CancelledContractForm, form } from './form.ts';
import type { Parameters } from './policy.ts';

export type CancelledContractCase = Case<typeof form, Parameters>;

/** Planned gross pay × cancelled days / planned days, to the cent. */
export function lostPayCents(service: CancelledContractForm): Cents {
  return proportion(service.grossCents, service.cancelledDays, service.plannedDays);
}

/** The stretch that the cancelled days lie in: a service that had begun lost its days from the cancellation on. */
export function lostStretch(service: CancelledContractForm): {
  readonly from: string;
  readonly until: string;
} {
  const { startsOn, endsOn, cancelledOn } = service;
  const hadBegun =
    service.cancellation === 'partly-carried-out' && startsOn < cancelledOn && cancelledOn <= endsOn;
  return { from: hadBegun ? cancelledOn : startsOn, until: endsOn };
}

/** The employer's country, whose public scheme applies: the Activité's, not the one that the member lives in. */
export function schemeCountry({ facts }: Pick<CancelledContractCase, 'facts'>): string {
  return facts.activity?.country ?? facts.member.country;
}

/**
 * True when a contract stood; false for a service entered or agreed only, which counts as a promise. The register
 * knows better than the form, unless it only says that the contract is cancelled.
 */
export function isConcluded({
  form: service,
  facts,
}: Pick<CancelledContractCase, 'form' | 'facts'>): boolean {
  const state = facts.contract?.state;
  if (state && state !== 'cancelled') return state !== 'entered';
  return service.cancellation === 'partly-carried-out' || service.cancellation === 'validated-then-cancelled';
}
