/** Whether a cancellation falls into the time of Belgian force majeure (corona). */
import type { BelgianScheme } from './schemes.ts';

/** From its first to its last day; a cancellation in September 2020 may well be for days that are covered. */
export function isForceMajeure(
  cancelledOn: string,
  { forceMajeure }: Pick<BelgianScheme, 'forceMajeure'>,
): boolean {
  return (
    forceMajeure.some(({ from }) => from <= cancelledOn) &&
    forceMajeure.some(({ until }) => until === undefined || cancelledOn <= until)
  );
}
