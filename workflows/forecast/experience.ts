/** What became of claims so far, status by status: how many of those that had it were paid, and after how many weeks. */
import { type Claim, type ClaimEvent, isEnded } from '../claim/claim.ts';
import { type OpenStatus, type Outlook, openStatuses } from './parameters.ts';

/** Later ones are counted in the last week. */
const mostWeeks = 26;
const weekMilliseconds = 7 * 86_400_000;

export interface Experience {
  /** Claims that were in the status once and have ended. */
  readonly ended: number;
  readonly paid: number;
  /** Of the paid: how many in the week 0, 1, 2… from when they came into the status. */
  readonly weeks: readonly number[];
}

export type Experiences = Readonly<Partial<Record<OpenStatus, Experience>>>;

const noExperience: Experience = { ended: 0, paid: 0, weeks: [] };

/** The event by which a claim comes into a status. */
const entries: Readonly<Record<OpenStatus, ClaimEvent>> = {
  submitted: 'filed',
  'needs-information': 'information-asked',
  queued: 'queued',
  'awaiting-approval': 'approval-asked',
  approved: 'fully-approved',
  paying: 'payment-released',
  'payment-returned': 'payment-returned',
  'under-review': 'referred',
};

/** The experience with one ended claim more; one that is still open teaches nothing yet. */
export function addExperience(known: Experiences, claim: Pick<Claim, 'status' | 'history'>): Experiences {
  if (!isEnded(claim.status)) return known;
  const paidAt = claim.status === 'paid' ? timeOf(claim, 'paid') : undefined;
  const learnt = openStatuses.flatMap((status) => {
    const entered = timeOf(claim, entries[status]);
    if (entered === undefined) return [];
    return [[status, withOne(known[status] ?? noExperience, entered, paidAt)] as const];
  });
  return { ...known, ...Object.fromEntries(learnt) };
}

function timeOf({ history }: Pick<Claim, 'history'>, event: ClaimEvent): number | undefined {
  const found = history.find((entry) => entry.event === event);
  return found && Date.parse(found.at);
}

function withOne(before: Experience, entered: number, paidAt: number | undefined): Experience {
  const ended = before.ended + 1;
  if (paidAt === undefined) return { ...before, ended };
  const week = Math.min(mostWeeks - 1, Math.max(0, Math.floor((paidAt - entered) / weekMilliseconds)));
  const weeks = Array.from({ length: Math.max(before.weeks.length, week + 1) }, (_, at) => {
    return (before.weeks[at] ?? 0) + (at === week ? 1 : 0);
  });
  return { ended, paid: before.paid + 1, weeks };
}

export interface Likelihood {
  /** Paid claims of so many. */
  readonly paid: number;
  readonly of: number;
  readonly weeks: readonly number[];
  readonly from: 'history' | 'default';
}

/** The history's answer where it is long enough, else the default. */
export function likelihoodOf(
  experience: Experience | undefined,
  fallback: Outlook,
  enoughEnded: number,
): Likelihood {
  if (experience && experience.ended >= enoughEnded && experience.paid > 0) {
    return { paid: experience.paid, of: experience.ended, weeks: experience.weeks, from: 'history' };
  }
  return { paid: fallback.paidPercent, of: 100, weeks: fallback.weeks, from: 'default' };
}
