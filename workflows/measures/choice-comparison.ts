/** Choices of a measure side by side, for programs: what each brings the person, what it asks of the Activité. */
import type { Cents } from '../money.ts';

export interface ComparedMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Before income tax, in every choice: pay after contributions and benefit after levies. */
  readonly netCents: Cents;
  readonly activityCents: Cents;
  readonly schemeCents: Cents;
  readonly suspendedHours: number;
}

export interface ComparedChoice {
  readonly choice: string;
  /** Over all months. */
  readonly netCents: Cents;
  /** Of it, what the payer of the benefit withholds as an advance on income tax. */
  readonly withheldCents: Cents;
  readonly activityCents: Cents;
  readonly schemeCents: Cents;
  /** What the Activité has to find in its own cash, what it has, and whether that is enough; null: not known. */
  readonly needCents: Cents;
  readonly balanceCents: Cents | null;
  readonly feasible: boolean | null;
  readonly months: readonly ComparedMonth[];
}

export interface ChoiceComparison {
  readonly wanted: string;
  readonly recommended: string;
  /** Rules whose sentences say why. */
  readonly reasons: readonly string[];
  readonly options: readonly ComparedChoice[];
}
