/** Claims for the ledger's bench, found eligible already: each of one member, of 100 €, on one envelope. */

import { putClaim } from '../../../functions/claims/store.ts';
import {
  ensureEnvelopes,
  listEnvelopes,
  moveCounters,
  putEnvelope,
} from '../../../functions/ledger/envelopes-store.ts';
import { type Deps, digest } from '../../../functions/platform/deps.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { payeesText } from '../../../workflows/claim/request-approval.ts';
import { makeIban } from '../demo/account-numbers.ts';
import { createRandom } from '../demo/random.ts';

export const amountCents = 10_000;
export const envelopeId = 'hardship-aid-BE-2020';
const at = '2020-04-01T07:00:00.000Z';

/** Makes the plan's envelopes, and gives this one so much that all of the claims find room. */
export async function openEnvelope(deps: Deps, claims: number): Promise<void> {
  await ensureEnvelopes(deps);
  const stored = (await listEnvelopes(deps)).find(({ envelope }) => envelope.envelopeId === envelopeId);
  if (!stored) throw new RangeError(`the plan has no envelope ${envelopeId}`);
  const { envelope, version, shards } = stored;
  const part = 2 * claims * amountCents;
  const ceilingCents = envelope.ceilingCents + part * shards.length;
  const moves = shards.map(({ shard }) => ({ shard, available: part }));
  const votes = [
    ...envelope.votes,
    { motion: 'Bench', votedOn: '2020-04-01', ceilingCents, recordedBy: 'bruno', recordedAt: at },
  ];
  await deps.store.transact([
    putEnvelope({ ...envelope, ceilingCents, votes }, { version }),
    ...moveCounters(envelopeId, moves),
  ]);
}

/** Stores so many claims. @returns their ids */
export async function storeClaims(deps: Deps, count: number, name: string): Promise<string[]> {
  const random = createRandom(1, name);
  const claims = Array.from({ length: count }, (_, number) =>
    approvedClaim({
      ...{ claimId: `${name}-${number}`, memberId: `member-${name}-${number}`, amountCents, at },
      iban: makeIban('BE', random),
    }),
  );
  for (let from = 0; from < count; from += 50) {
    await deps.store.transact(claims.slice(from, from + 50).map((claim) => putClaim(claim, 'absent')));
  }
  return claims.map(({ claimId }) => claimId);
}

/** What sets one claim apart from another of the same kind. */
export interface ApprovedClaim {
  readonly claimId: string;
  readonly memberId: string;
  readonly iban: string;
  readonly amountCents: number;
  /** Instant of everything that happened to it, ISO 8601. */
  readonly at: string;
}

/** A hardship aid that the rules and its one approver have agreed to; nothing is set aside yet. */
export function approvedClaim({ claimId, memberId, iban, amountCents, at }: ApprovedClaim): Claim {
  const payees = [{ payeeId: 'member', name: 'Nour', iban, amountCents, remittance: 'Entraide' }];
  const approval = {
    taskId: `task-${claimId}`,
    round: 1,
    step: 0,
    role: 'adviser',
    approverId: 'adele',
  } as const;
  return {
    claimId,
    measure: 'hardship-aid',
    planId: 'corona-2020',
    policyVersion: 'corona-2020.1',
    memberId,
    filedBy: memberId,
    country: 'BE',
    language: 'fr',
    filedAt: at,
    filedOn: '2020-04-01',
    form: {},
    fingerprints: [],
    round: 1,
    status: 'submitted',
    amountCents,
    decision: {
      outcome: 'eligible',
      decidedAt: at,
      rules: [],
      funding: [{ source: 'solidarity-fund', bearing: 'envelope', amountCents }],
      payees,
    },
    envelopeId,
    allocations: [],
    chain: ['adviser'],
    approvals: [{ ...approval, state: 'approved', askedAt: at, payeesDigest: digest(payeesText(payees)) }],
    payments: [],
    questions: [],
    history: [{ at, actor: memberId, event: 'filed' }],
  };
}
