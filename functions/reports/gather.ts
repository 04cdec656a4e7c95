/** Takes a report some pages further, or finishes it: called again and again until it is done. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import type { Item } from '../platform/store/port.ts';
import { forecastReport } from './forecast.ts';
import { ledgerAudit } from './ledger-audit/audit.ts';
import { lossesReport } from './losses.ts';
import { publicFundReport } from './public-fund.ts';
import { simulationReport } from './simulation.ts';
import type { Gathering } from './sources.ts';
import {
  findReport,
  findWork,
  type Report,
  type ReportKind,
  type ReportWork,
  saveProgress,
} from './store.ts';

/** Records per call: well within a function's time, with the look-ups that each takes. */
const perCall = 300;

const gatherings: Readonly<Record<ReportKind, Gathering<unknown, unknown>>> = {
  losses: lossesReport as Gathering<unknown, unknown>,
  forecast: forecastReport as Gathering<unknown, unknown>,
  'public-fund': publicFundReport as Gathering<unknown, unknown>,
  simulation: simulationReport as Gathering<unknown, unknown>,
  audit: ledgerAudit as Gathering<unknown, unknown>,
};

/**
 * @returns whether to call again
 * @throws PermanentFailure when there is no such report; ConditionFailed when somebody else took the same step
 */
export async function advanceReport(deps: Deps, reportId: string): Promise<'more' | 'done'> {
  const [item, workItem] = await Promise.all([findReport(deps, reportId), findWork(deps, reportId)]);
  if (!item) throw new PermanentFailure(`there is no report ${reportId}`);
  if (item.data.state !== 'running') return 'done';
  const gathering = gatherings[item.data.kind];
  const step = await takePages(deps, gathering, item, workItem?.data);
  if (!step.isOver) {
    const report: Report = { ...item.data, seen: step.seen };
    await saveProgress(deps, item, workItem, { report, work: step.work });
    return 'more';
  }
  const result = await gathering.finish(deps, item.data, step.work.gathered);
  const endedAt = instantOf(deps.clock.now());
  const report: Report = { ...item.data, seen: step.seen, state: 'done', endedAt, result };
  await saveProgress(deps, item, workItem, { report });
  return 'done';
}

async function takePages(
  deps: Deps,
  gathering: Gathering<unknown, unknown>,
  { data: report }: Item<Report>,
  before: ReportWork | undefined,
): Promise<{ work: ReportWork; seen: number; isOver: boolean }> {
  const sources = gathering.sources(deps, report);
  let work: ReportWork = before ?? { source: 0, gathered: await gathering.begin(deps, report) };
  let count = 0;
  for (let read = sources[work.source]; read && count < perCall; read = sources[work.source]) {
    const { gathered, count: more, next } = await read(deps, report, work.gathered, work.after);
    count += more;
    work =
      next === undefined
        ? { source: work.source + 1, gathered }
        : { source: work.source, after: next, gathered };
  }
  return { work, seen: report.seen + count, isOver: work.source >= sources.length };
}
