/** Claims and their payments against their own entries, some at a time; one that moves meanwhile is looked at again. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { startFold } from '../../../workflows/ledger/balances.ts';
import { claimProblems, paymentsOf, startClaimBooks } from '../../audit/audit-claims.ts';
import type { AuditProblem } from '../../audit/audit-problem.ts';
import { findClaim } from '../../claims/store.ts';
import { transfersOfClaim } from '../../ledger/store.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Report } from '../store.ts';
import { type AuditWork, note } from './work.ts';

/** What is booked between two readings seems to differ until it is read again. */
const looks = 3;

export async function checkClaims(
  deps: Deps,
  _report: Report,
  work: AuditWork,
  claims: readonly Claim[],
): Promise<AuditWork> {
  const checked = structuredClone(work);
  for (const problems of await Promise.all(claims.map((claim) => problemsOf(deps, claim))))
    note(checked, problems);
  checked.claims += claims.length;
  checked.payments += claims.reduce((sum, { payments }) => sum + payments.length, 0);
  return checked;
}

async function problemsOf(deps: Deps, listed: Claim): Promise<readonly AuditProblem[]> {
  let claim: Claim | undefined = listed;
  let problems: readonly AuditProblem[] = [];
  for (let look = 0; look < looks && claim; look += 1) {
    problems = await lookAt(deps, claim);
    if (problems.length === 0) return [];
    claim = await findClaim(deps, listed.claimId);
  }
  return problems;
}

async function lookAt(deps: Deps, claim: Claim): Promise<AuditProblem[]> {
  const [entries, payments] = await Promise.all([
    transfersOfClaim(deps, claim.claimId),
    paymentsOf(deps, claim),
  ]);
  const [fold, books] = [startFold(), startClaimBooks()];
  for (const entry of entries) {
    fold.add(entry);
    books.add(entry);
  }
  return [
    ...fold.result().problems,
    ...claimProblems(claim, payments, books.claims.get(claim.claimId), fold.pendings),
  ];
}
