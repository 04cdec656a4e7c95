/** What the plan's announcement of 30 March 2020 says was lost: shown beside what is counted, never mixed with it. */

export const announced = {
  /** Turnover of the month against the year before, in percent. April was an estimate then. */
  turnoverChangePercent: { '2020-02': -10, '2020-03': -50, '2020-04': -75 } as Readonly<
    Record<string, number>
  >,
  /** At least; from February to April. */
  daysLost: 75_000,
  /** At least; from February to April. */
  turnoverLostCents: 2_500_000_000,
  /** What the plan needs, at least. */
  liquidityCents: 500_000_000,
} as const;
