/** What was lost of a planned service: which days, how much pay. Every measure that honours contracts starts here. */
import { type Cents, proportion } from '../../money.ts';
import type { CaseFacts } from '../measure.ts';

/** How far the service had come; everything but the first was cancelled before it began. */
export const cancellations = ['partly-carried-out', 'validated-then-cancelled', 'entered', 'agreed'] as const;

/** One service as planned and as it was cancelled, whatever form told about it. */
export interface LostService {
  readonly activityId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly function: string;
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly plannedDays: number;
  readonly cancelledDays: number;
  readonly grossCents: Cents;
  readonly cancellation: (typeof cancellations)[number];
  /** The day of the contract or of the promise. */
  readonly concludedOn: string;
  readonly cancelledOn: string;
  readonly cachets?: number | undefined;
  readonly hours?: number | undefined;
}

/** Planned gross pay × cancelled days / planned days, to the cent. */
export function lostPayCents(
  service: Pick<LostService, 'grossCents' | 'cancelledDays' | 'plannedDays'>,
): Cents {
  return proportion(service.grossCents, service.cancelledDays, service.plannedDays);
}

/** The stretch that the cancelled days lie in: a service that had begun lost its days from the cancellation on. */
export function lostStretch(service: LostService): { readonly from: string; readonly until: string } {
  const { startsOn, endsOn, cancelledOn } = service;
  const hadBegun =
    service.cancellation === 'partly-carried-out' && startsOn < cancelledOn && cancelledOn <= endsOn;
  return { from: hadBegun ? cancelledOn : startsOn, until: endsOn };
}

/** The employer's country, whose public scheme applies: the Activité's, not the one that the member lives in. */
export function schemeCountry({ activity, member }: Pick<CaseFacts, 'activity' | 'member'>): string {
  return activity?.country ?? member.country;
}

/** Artists, technicians and the sectors of culture, which France protects longer. */
export function isProtected(facts: CaseFacts, protectedSectors: readonly string[]): boolean {
  const { employment } = facts.member;
  return (
    employment === 'artist' ||
    employment === 'technician' ||
    protectedSectors.includes(facts.activity?.sector.toLowerCase() ?? '')
  );
}
