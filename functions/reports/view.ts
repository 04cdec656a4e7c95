/** Reports as their readers get them: losses for everybody, the forecast and what-ifs for those who follow the fund. */
import { announced } from '../../workflows/losses/announced.ts';
import type { LossRow } from '../../workflows/losses/disclosure.ts';
import { type MonthOfLosses, monthsOfLosses } from '../../workflows/losses/months.ts';
import type { PolicyError } from '../../workflows/policy/policy-error.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { documentInForce } from '../policies/view.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import type { ForecastResult } from './forecast.ts';
import type { LedgerAuditResult } from './ledger-audit/audit.ts';
import type { LossesResult } from './losses.ts';
import type { SimulationResult } from './simulation.ts';
import { findReport, listReports, publishedReport, type Report } from './store.ts';

/** Who follows the fund. */
export const reportRoles: readonly Role[] = ['finance', 'board-delegate', 'auditor', 'operator'];

export interface LossesView {
  /** As of when; null when nothing was gathered yet. */
  readonly asOf: string | null;
  readonly months: readonly MonthOfLosses[];
  readonly rows: readonly LossRow[];
  /** Months of which too few people are known. */
  readonly withheld: readonly string[];
  readonly announced: typeof announced;
}

/** Open data: groups of fewer than ten people are merged already. */
export async function viewLosses(deps: Deps): Promise<LossesView> {
  const report = await publishedReport(deps, 'losses');
  const { rows, withheld } = (report?.result as LossesResult | undefined) ?? { rows: [], withheld: [] };
  return { asOf: report?.askedAt ?? null, months: monthsOfLosses(rows), rows, withheld, announced };
}

export interface ForecastView {
  readonly asOf: string | null;
  readonly announcedCents: number;
  readonly forecast: ForecastResult | null;
}

/** @throws Problem 403 without a role that follows the fund */
export async function viewForecast(deps: Deps, actor: Person): Promise<ForecastView> {
  mustFollow(actor);
  const report = await publishedReport(deps, 'forecast');
  return {
    asOf: report?.askedAt ?? null,
    announcedCents: announced.liquidityCents,
    forecast: (report?.result as ForecastResult | undefined) ?? null,
  };
}

export interface SimulationView {
  readonly simulationId: string;
  readonly state: Report['state'];
  readonly askedBy: string;
  readonly askedAt: string;
  readonly endedAt: string | null;
  /** Claims replayed so far. */
  readonly seen: number;
  readonly errors: readonly PolicyError[];
  readonly result: SimulationResult | null;
}

/** @throws Problem 403 without a role that follows the fund, 404 */
export async function viewSimulation(deps: Deps, actor: Person, id: string): Promise<SimulationView> {
  mustFollow(actor);
  const report = (await findReport(deps, id))?.data;
  if (report?.kind !== 'simulation') throw problem('not-found');
  return simulationView(report);
}

export function simulationView(report: Report): SimulationView {
  return {
    simulationId: report.reportId,
    state: report.state,
    askedBy: report.askedBy,
    askedAt: report.askedAt,
    endedAt: report.endedAt ?? null,
    seen: report.seen,
    errors: report.errors ?? [],
    result: (report.result as SimulationResult | undefined) ?? null,
  };
}

export interface LedgerAuditView {
  readonly auditId: string;
  readonly state: Report['state'];
  /** `system` for the weekly one. */
  readonly askedBy: string;
  readonly askedAt: string;
  readonly endedAt: string | null;
  /** Entries and claims read so far. */
  readonly seen: number;
  readonly result: LedgerAuditResult | null;
}

/** A page of audits, newest first. @throws Problem 403 for whoever does not read the ledger */
export async function listAudits(deps: Deps, actor: Person, page: PageRequest) {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const { items, next } = await listReports(deps, 'audit', page);
  return { items: items.map(({ data }) => auditView(data)), nextCursor: next ?? null };
}

/** @throws Problem 403 for whoever does not read the ledger, 404 */
export async function viewAudit(deps: Deps, actor: Person, id: string): Promise<LedgerAuditView> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const report = (await findReport(deps, id))?.data;
  if (report?.kind !== 'audit') throw problem('not-found');
  return auditView(report);
}

export function auditView(report: Report): LedgerAuditView {
  const { reportId, state, askedBy, askedAt, endedAt = null, seen, result = null } = report;
  return {
    auditId: reportId,
    state,
    askedBy,
    askedAt,
    endedAt,
    seen,
    result: result as LedgerAuditResult | null,
  };
}

/** A page of what-ifs, newest first. */
export async function listSimulations(deps: Deps, actor: Person, page: PageRequest) {
  mustFollow(actor);
  const { items, next } = await listReports(deps, 'simulation', page);
  return { items: items.map(({ data }) => simulationView(data)), nextCursor: next ?? null };
}

/** Where a report is shown. @throws Problem 404 */
export async function placeOfReport(deps: Deps, actor: Person, id: string): Promise<string> {
  mustFollow(actor);
  const report = (await findReport(deps, id))?.data;
  if (!report) throw problem('not-found');
  if (report.kind === 'losses') return '/losses';
  if (report.kind === 'audit') return '/fund/ledger';
  if (report.kind === 'public-fund') return '/transparency';
  return report.kind === 'forecast' ? '/fund/forecast' : `/fund/what-if/${encodeURIComponent(id)}`;
}

/** The plan's policy in the format of a policy file, to start another one from. */
export async function currentPolicy(deps: Deps, actor: Person) {
  mustFollow(actor);
  return { version: deps.plan.version, ...(await documentInForce(deps)) };
}

function mustFollow(actor: Person): void {
  if (!actor.roles.some((role) => reportRoles.includes(role))) throw problem('forbidden');
}
