/** What follows a granted initiative: a report, somebody who accepts it, and the second part of the money. */
export interface Initiative {
  /** The claim's. */
  readonly initiativeId: string;
  readonly state: 'report-due' | 'reported' | 'accepted' | 'lapsed';
  /** Last day for the report, `YYYY-MM-DD` in Brussels. */
  readonly dueOn: string;
  readonly remindedOn?: string;
  readonly report?: InitiativeReport;
  /** The last question about a report. */
  readonly returned?: { readonly comment: string; readonly at: string; readonly by: string };
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  /** The second part was paid out or given back. */
  readonly settled?: boolean;
  /** What the machine waits with. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly until: string };
}

export interface InitiativeReport {
  readonly text: string;
  readonly spentCents: number;
  readonly at: string;
  readonly by: string;
}

export class WrongMoment extends Error {
  override readonly name = 'WrongMoment';
}

/** @throws WrongMoment when no report is expected (any more) */
export function handIn(initiative: Initiative, report: InitiativeReport): Initiative {
  if (initiative.state !== 'report-due') throw new WrongMoment(initiative.state);
  const { remindedOn: _reminded, ...rest } = initiative;
  return { ...rest, state: 'reported', report };
}

/** @throws WrongMoment when there is no report to decide on */
export function accept(initiative: Initiative, at: string, by: string): Initiative {
  if (initiative.state !== 'reported') throw new WrongMoment(initiative.state);
  return { ...initiative, state: 'accepted', decidedAt: at, decidedBy: by };
}

/** Sent back with a question. `dueOn`: the day until which it may be completed, at least. */
export function sendBack(
  initiative: Initiative,
  returned: NonNullable<Initiative['returned']>,
  dueOn: string,
): Initiative {
  if (initiative.state !== 'reported') throw new WrongMoment(initiative.state);
  const { remindedOn: _reminded, ...rest } = initiative;
  const latest = [initiative.dueOn, dueOn].toSorted().at(-1) ?? dueOn;
  return { ...rest, state: 'report-due', returned, dueOn: latest };
}
