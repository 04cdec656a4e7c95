/** Reports in the store: ordered, gathered part by part, finished; and the last of each kind for its readers. */
import type { PolicyError } from '../../workflows/policy/policy-error.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Item, type Page, type Write } from '../platform/store/port.ts';
import type { PageRequest } from '../registers/store.ts';

export const reportKinds = ['losses', 'forecast', 'public-fund', 'simulation', 'audit'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface Report {
  readonly reportId: string;
  readonly kind: ReportKind;
  /** `refused`: what it was to be made of could not be read. */
  readonly state: 'running' | 'done' | 'refused';
  readonly askedBy: string;
  /** What was filed later is not in it. */
  readonly askedAt: string;
  /** The day in Brussels. */
  readonly today: string;
  /** Claims and records seen so far. */
  readonly seen: number;
  readonly endedAt?: string;
  /** For a what-if: the policy file as it was given. */
  readonly policy?: string;
  readonly errors?: readonly PolicyError[];
  /** By the kind. */
  readonly result?: unknown;
}

export interface ReportWork {
  /** Which of the report's sources is read next, and the place within it. */
  readonly source: number;
  readonly after?: string;
  readonly gathered: unknown;
}

/** What-ifs and the runs of the others are forgotten after so long; what is published stays until the next. */
const keptDays = 400;

export function putReport(report: Report, when: 'absent' | { readonly version: number }): Write {
  const { reportId, kind, askedAt } = report;
  return {
    op: 'put',
    key: keys.report(reportId),
    data: report,
    when,
    index: { pk: indexes.reports(kind), sk: `${askedAt}#${reportId}` },
    expiresAt: Math.floor(Date.parse(askedAt) / 1000) + keptDays * 86_400,
  };
}

/** Orders a report; nothing happens when it was ordered before. */
export async function createReport(deps: Pick<Deps, 'store'>, report: Report): Promise<void> {
  const { reportId } = report;
  const start: Effect = {
    kind: 'start',
    id: `report:${reportId}:start`,
    machine: 'report',
    name: `report-${reportId}`,
    input: { reportId },
  };
  try {
    await deps.store.transact([putReport(report, 'absent')], [start]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

export async function findReport(
  deps: Pick<Deps, 'store'>,
  reportId: string,
): Promise<Item<Report> | undefined> {
  return deps.store.get<Report>(keys.report(reportId));
}

export async function findWork(
  deps: Pick<Deps, 'store'>,
  reportId: string,
): Promise<Item<ReportWork> | undefined> {
  return deps.store.get<ReportWork>(keys.reportWork(reportId));
}

/**
 * Saves how far a report is, and publishes it once it is done.
 * @throws ConditionFailed when another run of the same step was first
 */
export async function saveProgress(
  deps: Pick<Deps, 'store'>,
  before: Item<Report>,
  work: Item<ReportWork> | undefined,
  after: { readonly report: Report; readonly work?: ReportWork },
): Promise<void> {
  const { reportId, kind } = after.report;
  const writes: Write[] = [putReport(after.report, { version: before.version })];
  const when = work ? ({ version: work.version } as const) : 'absent';
  if (after.work) writes.push({ op: 'put', key: keys.reportWork(reportId), data: after.work, when });
  else if (work)
    writes.push({ op: 'delete', key: keys.reportWork(reportId), when: { version: work.version } });
  if (after.report.state === 'done' && kind !== 'simulation') {
    writes.push(...(await publish(deps, after.report)));
  }
  await deps.store.transact(writes);
}

/** An older one that ends later does not take the place of a newer one. */
async function publish(deps: Pick<Deps, 'store'>, report: Report): Promise<Write[]> {
  const key = keys.publishedReport(report.kind);
  const known = await deps.store.get<Report>(key);
  if (known && known.data.askedAt > report.askedAt) return [];
  return [{ op: 'put', key, data: report, when: known ? { version: known.version } : 'absent' }];
}

/** The last one that was finished. */
export async function publishedReport(
  deps: Pick<Deps, 'store'>,
  kind: ReportKind,
): Promise<Report | undefined> {
  return (await deps.store.get<Report>(keys.publishedReport(kind)))?.data;
}

/** A page of the reports of a kind, newest first. */
export async function listReports(
  deps: Pick<Deps, 'store'>,
  kind: ReportKind,
  page: PageRequest,
): Promise<Page<Report>> {
  return deps.store.query<Report>({ pk: indexes.reports(kind), index: true, descending: true, ...page });
}
