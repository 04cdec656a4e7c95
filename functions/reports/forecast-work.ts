/** What a forecast has gathered of the claims, in parts. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Experiences } from '../../workflows/forecast/experience.ts';
import type { Amounts } from '../../workflows/forecast/forecast.ts';
import type { PastChanges } from '../../workflows/forecast/past.ts';

export interface ForecastWork {
  readonly open: Readonly<Partial<Record<Claim['status'], Amounts>>>;
  readonly experiences: Experiences;
  readonly recent: Amounts;
  readonly paidCents: number;
  /** By kind and Monday, so that it stays small: `instalments#2020-05-04`; without a day: `pledges#`. */
  readonly dues: Readonly<Record<string, number>>;
  /** By envelope, what the claims of the last weeks ask of it. */
  readonly recentOf: Readonly<Record<string, number>>;
  /** By envelope, when the first claim that waits in line was filed. */
  readonly queuedSince: Readonly<Record<string, string>>;
  /** Of the envelopes' money alone; absent in a report begun by an earlier version. */
  readonly past?: PastChanges;
  /** The same by `measure:` and by `country:`. */
  readonly pastOf?: Readonly<Record<string, PastChanges>>;
}
