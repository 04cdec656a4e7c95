/** What one month comes to under one choice: for the person, for the Activité, and for the public scheme. */
import type { Cents } from '../../money.ts';

export interface MonthOutcome {
  readonly month: string;
  /** Suspended hours × 100 that the scheme counts. */
  readonly suspendedHundredths: number;
  /** Belgium: days of benefit × 2, in the week of six days. */
  readonly halfDays: number;
  readonly workedGrossCents: Cents;
  /** What the person gets for the suspended hours before anything is withheld; from whom depends on the country. */
  readonly benefitCents: Cents;
  /** What the employer adds so that a full-time person keeps the minimum (France). */
  readonly complementCents: Cents;
  /** Pay after contributions and benefit after levies, both before income tax: like beside like in every choice. */
  readonly netCents: Cents;
  /** Of the benefit, what its payer withholds as an advance on income tax (Belgium). */
  readonly withheldCents: Cents;
  /** What the public scheme bears. */
  readonly schemeCents: Cents;
  /** Pay, contributions and what the scheme leaves of the benefit. */
  readonly activityCents: Cents;
}
