/** Orders reports: by the clock, or by somebody who wants figures of now or asks what another policy would change. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { readPlanPolicy } from '../../workflows/policy/plans.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { createReport, type Report, type ReportKind } from './store.ts';

/** Who has figures made anew. */
export const orderingRoles: readonly Role[] = ['finance', 'board-delegate', 'operator'];
/** Who asks what another policy would change. */
export const simulatingRoles: readonly Role[] = ['board-delegate', 'finance'];

/** The reports of a day; a second call on the same day orders nothing more. */
export async function orderScheduled(deps: Deps, kinds: readonly ReportKind[]): Promise<string[]> {
  const today = dayOf(deps.clock.now());
  const reports = kinds.map((kind) => newReport(deps, `${kind}-${today}`, kind, 'system'));
  for (const report of reports) await createReport(deps, report);
  return reports.map(({ reportId }) => reportId);
}

/** @throws Problem 403 without a role that may */
export async function orderReport(deps: Deps, actor: Person, kind: 'losses' | 'forecast'): Promise<Report> {
  mustHave(actor, orderingRoles);
  return orderNow(deps, actor, kind);
}

/** @throws Problem 403 for whoever does not read the ledger */
export async function orderAudit(deps: Deps, actor: Person): Promise<Report> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  return orderNow(deps, actor, 'audit');
}

async function orderNow(deps: Deps, actor: Person, kind: ReportKind): Promise<Report> {
  const report = newReport(deps, deps.random.id(), kind, actor.personId);
  await createReport(deps, report);
  return report;
}

/**
 * Orders a what-if. A policy that cannot be read makes a report that says so and is not stored.
 * @param policy JSON, at most 200,000 characters
 * @throws Problem 403 without a role that may
 */
export async function orderSimulation(deps: Deps, actor: Person, policy: string): Promise<Report> {
  mustHave(actor, simulatingRoles);
  const report = { ...newReport(deps, deps.random.id(), 'simulation', actor.personId), policy };
  const read = readPlanPolicy(policy, deps.plan, deps.measures);
  if (!read.ok) return { ...report, state: 'refused', errors: read.errors };
  await createReport(deps, report);
  return report;
}

export function newReport(deps: Deps, reportId: string, kind: ReportKind, askedBy: string): Report {
  const now = deps.clock.now();
  return {
    reportId,
    kind,
    state: 'running',
    askedBy,
    askedAt: instantOf(now),
    today: dayOf(now),
    seen: 0,
  };
}

function mustHave(actor: Person, roles: readonly Role[]): void {
  if (!actor.roles.some((role) => roles.includes(role))) throw problem('forbidden');
}
