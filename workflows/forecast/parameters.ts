/** The figures that the forecast reckons with where the history says too little; each with its reason. */
import type { ClaimStatus } from '../claim/claim.ts';
import type { Dated } from '../policy/dated.ts';

/** What becomes of a claim in a status: how likely it is paid, and in which week from then. */
export interface Outlook {
  readonly paidPercent: number;
  /** Weights of the weeks 0, 1, 2… in which it is paid if it is. */
  readonly weeks: readonly number[];
}

/** Kinds of money that come in. */
export const inflowKinds = [
  'instalments',
  'pledges',
  'recovery',
  'public-schemes',
  'public-aid',
  'financing',
] as const;
export type InflowKind = (typeof inflowKinds)[number];

/** Expected part of what is due, and how long it takes where no day is agreed. */
export interface InflowOutlook {
  readonly percent: number;
  readonly afterWeeks: number;
}

/** Statuses in which a claim may still cost money. */
export const openStatuses = [
  'submitted',
  'needs-information',
  'queued',
  'awaiting-approval',
  'approved',
  'paying',
  'payment-returned',
  'under-review',
] as const satisfies readonly ClaimStatus[];
export type OpenStatus = (typeof openStatuses)[number];

export interface ForecastParameters {
  readonly horizonWeeks: number;
  /** New claims are expected at the pace of so many weeks up to today. */
  readonly paceWeeks: number;
  /** From so many ended claims on, the history of a status counts in the place of its default. */
  readonly enoughEnded: number;
  readonly claims: Readonly<Record<OpenStatus, Outlook>>;
  readonly inflows: Readonly<Record<InflowKind, InflowOutlook>>;
}

const from = '2020-03-30';

export const forecastParameters: readonly Dated<ForecastParameters>[] = [
  {
    from,
    source: 'house default: no history yet when the plan began',
    value: {
      // Half a year: what the treasury has to find in time.
      horizonWeeks: 26,
      // Long enough that one busy week does not carry far, short enough to follow a wave.
      paceWeeks: 4,
      // Below twenty, one claim more or less moves the likelihood by five points or more.
      enoughEnded: 20,
      claims: {
        // Three of four forms are found eligible and approved; adviser, run and bank take two to four weeks.
        submitted: { paidPercent: 75, weeks: [0, 1, 3, 3, 2, 1] },
        // Some members never answer; the answer takes a week or two more.
        'needs-information': { paidPercent: 60, weeks: [0, 0, 1, 3, 3, 2, 1] },
        // Paid once a vote makes room: the Assembly meets about quarterly.
        queued: { paidPercent: 80, weeks: [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 1, 1, 1] },
        // The rules have said yes; approvers say no to about one of seven.
        'awaiting-approval': { paidPercent: 85, weeks: [1, 3, 3, 2, 1] },
        // Nothing but the run and the bank is left.
        approved: { paidPercent: 99, weeks: [3, 2] },
        paying: { paidPercent: 99, weeks: [1] },
        // The member gives another account.
        'payment-returned': { paidPercent: 90, weeks: [0, 1, 2, 2, 1] },
        // A technical stop, taken up again within days.
        'under-review': { paidPercent: 75, weeks: [0, 1, 3, 2, 1] },
      },
      inflows: {
        // Collected from the Activité's own budget; one of twenty is missed.
        instalments: { percent: 95, afterWeeks: 4 },
        // A client who promised an amount and a day mostly keeps both.
        pledges: { percent: 85, afterWeeks: 4 },
        // Half of the clients asked pay something; reminders go out at 15 and 30 days.
        recovery: { percent: 50, afterWeeks: 8 },
        // Temporary unemployment and partial activity are refunded after the quarter's declarations.
        'public-schemes': { percent: 95, afterWeeks: 10 },
        'public-aid': { percent: 80, afterWeeks: 12 },
        financing: { percent: 80, afterWeeks: 6 },
      },
    },
  },
];
