/** Claims at every point of their way, for tests that say what was given, what happens, and what is then. */
import type {
  Allocation,
  Approval,
  Claim,
  ClaimDecision,
  ClaimPayment,
  Question,
} from '../../../workflows/claim/claim.ts';
import type { Payee } from '../../../workflows/measures/measure.ts';
import type { Role } from '../../../workflows/registers/records.ts';

export const at = '2020-04-02T08:00:00.000Z';

export const payee = (payeeId = 'member', amountCents = 20_000, iban = 'BE68539007547034'): Payee => ({
  payeeId,
  name: `Name of ${payeeId}`,
  iban,
  amountCents,
  remittance: 'Entraide',
});

export function decisionOn(payees: readonly Payee[], more: Partial<ClaimDecision> = {}): ClaimDecision {
  const amountCents = payees.reduce((sum, one) => sum + one.amountCents, 0);
  return {
    outcome: 'eligible',
    decidedAt: at,
    rules: [],
    funding: [{ source: 'solidarity-fund', bearing: 'envelope', amountCents }],
    payees,
    ...more,
  };
}

export function givenClaim(more: Partial<Claim> = {}): Claim {
  return {
    claimId: 'claim-1',
    measure: 'cancelled-contract',
    planId: 'corona-2020',
    policyVersion: 'corona-2020.1',
    memberId: 'nour',
    filedBy: 'nour',
    country: 'BE',
    language: 'fr',
    householdId: 'h-nour',
    activityId: 'act-zenith',
    filedAt: '2020-04-01T07:00:00.000Z',
    filedOn: '2020-04-01',
    form: {},
    fingerprints: [],
    round: 1,
    status: 'submitted',
    amountCents: 20_000,
    allocations: [],
    chain: ['adviser'],
    approvals: [],
    payments: [],
    questions: [],
    history: [{ at: '2020-04-01T07:00:00.000Z', actor: 'nour', event: 'filed' }],
    ...more,
  };
}

export function allocation(payeeId: string, amountCents: number, more: Partial<Allocation> = {}): Allocation {
  return {
    transferId: `claim-1:1:${payeeId}`,
    payeeId,
    source: 'solidarity-fund',
    debit: 'envelope:e',
    credit: 'bank:b',
    amountCents,
    state: 'reserved',
    round: 1,
    shard: 0,
    ...more,
  };
}

export function approval(taskId: string, more: Partial<Approval> = {}): Approval {
  return {
    taskId,
    round: 1,
    step: 0,
    role: 'adviser',
    approverId: `person-${taskId}`,
    state: 'open',
    askedAt: at,
    ...more,
  };
}

export function payment(
  paymentId: string,
  state: ClaimPayment['state'],
  more: Partial<ClaimPayment> = {},
): ClaimPayment {
  return { paymentId, payeeId: 'member', amountCents: 20_000, state, ...more };
}

export function question(askedBy: Role | 'rules' | 'bank', more: Partial<Question> = {}): Question {
  return { askedAt: at, askedBy, text: '?', ...more };
}

/** Reserved, asked of one adviser, and waiting for them. */
export function awaitingApproval(more: Partial<Claim> = {}): Claim {
  return givenClaim({
    status: 'awaiting-approval',
    decision: decisionOn([payee()]),
    allocations: [allocation('member', 20_000)],
    approvals: [approval('t-1')],
    waiting: { for: 'approver', since: at, taskToken: 'token-1' },
    ...more,
  });
}

/** Approved by everybody, its payment on the way. */
export function paying(payees: readonly Payee[] = [payee()], more: Partial<Claim> = {}): Claim {
  return givenClaim({
    status: 'paying',
    decision: decisionOn(payees),
    amountCents: payees.reduce((sum, one) => sum + one.amountCents, 0),
    allocations: payees.map((one) => allocation(one.payeeId, one.amountCents)),
    approvals: [approval('t-1', { state: 'approved' })],
    payments: payees.map((one) =>
      payment(`pay-${one.payeeId}`, 'in-run', { payeeId: one.payeeId, amountCents: one.amountCents }),
    ),
    waiting: { for: 'bank', since: at, taskToken: 'token-2' },
    ...more,
  });
}
