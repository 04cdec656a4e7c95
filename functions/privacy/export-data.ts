/** Everything held about a person as one document for a program to read: what they may take along. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { findCoaching } from '../coaching/store.ts';
import { documentsOf } from '../documents/store.ts';
import { draftsOf } from '../filing/drafts.ts';
import { findInitiative } from '../initiatives/store.ts';
import { transfersOfClaim } from '../ledger/store.ts';
import { findLoan } from '../loans/store.ts';
import { findAidEntry } from '../mutual-aid/store.ts';
import { allOwnComments } from '../news/debate/view.ts';
import { findSubscriber } from '../news/store.ts';
import type { Deps } from '../platform/deps.ts';
import type { Person } from '../registers/store.ts';
import { heldClaims } from './held-claims.ts';

/** The listening line is kept apart, and only the person's own page there can show it. */
const keptApart = { listeningLine: '/messages' } as const;

/** Other people stand in it by their roles alone. JSON, amounts in cents, instants ISO 8601. */
export async function exportData(deps: Deps, person: Person) {
  const { registers } = deps;
  const { personId } = person;
  const [contracts, activities, staff, subscriber, held] = await Promise.all([
    registers.contractsOf(personId),
    registers.activitiesOf(personId),
    registers.staff(personId),
    findSubscriber(deps, personId),
    heldClaims(deps, personId),
  ]);
  const own = held.filter((one) => one.own).map((one) => one.claim);
  return {
    madeAt: instantOf(deps.clock.now()),
    personId,
    ...(person.member && { member: person.member }),
    ...(staff && { staff }),
    roles: person.roles,
    contracts,
    activities,
    newsByMail: subscriber ? { since: subscriber.data.subscribedAt } : null,
    claims: await Promise.all(own.map((claim) => exportClaim(deps, claim))),
    drafts: (await draftsOf(deps, personId)).map(({ measure, form, savedAt }) => ({
      measure,
      form,
      savedAt,
    })),
    comments: await allOwnComments(deps, person),
    filedForOthers: held
      .filter((one) => !one.own)
      .map(({ claim: { claimId, measure, filedAt } }) => ({ claimId, measure, filedAt })),
    keptApart,
  };
}

async function exportClaim(deps: Deps, claim: Claim) {
  const { claimId } = claim;
  const [documents, transfers, ...journeys] = await Promise.all([
    documentsOf(deps, claimId),
    transfersOfClaim(deps, claimId),
    findCoaching(deps, claimId),
    findInitiative(deps, claimId),
    findAidEntry(deps, claimId),
    findLoan(deps, claimId),
  ]);
  const [coaching, initiative, aid, loan] = journeys;
  return {
    ...withoutOthers(claim),
    documents: documents.map(({ data: { documentId, name, mediaType, bytes, addedAt, state } }) => ({
      ...{ name, mediaType, bytes, addedAt, state },
      address: `/api/claims/${claimId}/documents/${documentId}`,
    })),
    transfers,
    ...(coaching && { coaching: withoutSecrets(coaching) }),
    ...(initiative && { initiative: withoutSecrets(initiative) }),
    ...(aid && { mutualAid: withoutSecrets(aid.data) }),
    ...(loan && { loan: withoutSecrets(loan.data) }),
  };
}

/** Approvers are named by the role in which they acted; tokens and digests are nobody's data. */
function withoutOthers({
  waiting,
  fingerprints: _,
  approvals,
  history,
  concerned: _others,
  messages = [],
  ...claim
}: Claim) {
  return {
    ...claim,
    ...(waiting && { waiting: withoutSecrets(waiting) }),
    approvals: approvals.map(({ approverId: _id, payeesDigest: _digest, taskId: _task, ...one }) => one),
    messages: messages.map(({ authorId, ...one }) => ({
      ...one,
      author: actorOf(claim, approvals, authorId),
    })),
    history: history.map((entry) => ({ ...entry, actor: actorOf(claim, approvals, entry.actor) })),
  };
}

function actorOf(
  claim: Pick<Claim, 'memberId' | 'filedBy'>,
  approvals: Claim['approvals'],
  actor: string,
): string {
  if (actor === 'system' || actor === 'bank') return actor;
  if (actor === claim.memberId || actor === claim.filedBy) return 'you';
  return approvals.find((one) => one.approverId === actor)?.role ?? 'staff';
}

function withoutSecrets<Data extends object>(data: Data): Omit<Data, 'waiting' | 'taskToken' | 'coachId'> {
  const {
    waiting: _,
    taskToken: _token,
    coachId: _coach,
    ...rest
  } = data as Data & {
    waiting?: unknown;
    taskToken?: unknown;
    coachId?: unknown;
  };
  return rest as Omit<Data, 'waiting' | 'taskToken' | 'coachId'>;
}

/** The name under which it is saved. */
export function exportName(deps: Pick<Deps, 'clock'>): string {
  return `entraide-${dayOf(deps.clock.now())}.json`;
}
