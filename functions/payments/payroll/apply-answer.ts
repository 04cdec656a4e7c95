/** What one line of payroll's answer does to one payment, its claim and the ledger, in one transaction. */

import { dayOf, dayOfInstant, instantOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { recordBankOutcome } from '../../../workflows/claim/request-payment.ts';
import { fillSentence, type SentenceValues } from '../../../workflows/language.ts';
import { refusalText } from '../../../workflows/payment/refusal-text.ts';
import { costOf, type PayrollAnswer, type Payslip } from '../../../workflows/payroll/answer.ts';
import { wrongPayday } from '../../../workflows/payroll/payday.ts';
import { isForStaff } from '../../../workflows/payroll/refusals.ts';
import { compareCost } from '../../../workflows/payroll/tolerance.ts';
import { type Payment, type PaymentRun, putPayment } from '../../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import type { Item } from '../../platform/store/port.ts';
import { update } from '../../platform/update.ts';
import { resumeMachine } from '../settlement.ts';
import { mailsToFinance } from '../tell-finance.ts';
import { bookCost, setAsideCents } from './book-cost.ts';
import { holdForStaff, withoutAsked } from './hold-for-staff.ts';
import { toleranceOf } from './tolerance.ts';
import { payrollWords, type UnmatchedWhy } from './words/index.ts';

export type AnswerApplied =
  /** `envelopeId`: the one that has more room since. */
  | { readonly kind: 'settled'; readonly envelopeId?: string }
  | { readonly kind: 'refused' }
  /** It was that far already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unmatched'; readonly why: UnmatchedWhy; readonly values?: SentenceValues };

type Change = ClaimChange<AnswerApplied>;

/** @param by who hands the file in */
export async function applyAnswer(deps: Deps, answer: PayrollAnswer, by: string): Promise<AnswerApplied> {
  const found = await loadPayment(deps, answer.lineId);
  const why = await misfit(deps, found?.data, answer);
  if (!found || why) return { kind: 'unmatched', why: why ?? 'unknown-line' };
  return update(deps, claimRecord, found.data.claimId, async (claim): Promise<Change> => {
    const item = (await loadPayment(deps, answer.lineId)) ?? found;
    if (answer.outcome === 'refused') return refuse(deps, claim, item, answer.reason);
    return pay(deps, claim, item, { payslip: answer.payslip, by });
  });
}

function loadPayment({ store }: Pick<Deps, 'store'>, lineId: string): Promise<Item<Payment> | undefined> {
  const known = /^[0-9a-f]{32}$/.test(lineId);
  return known ? store.get<Payment>(keys.payment(lineId)) : Promise.resolve(undefined);
}

/** Why the line cannot be the one that it says, whatever its outcome. */
async function misfit(
  deps: Deps,
  payment: Payment | undefined,
  answer: PayrollAnswer,
): Promise<UnmatchedWhy | undefined> {
  const { runId, employeeId } = answer;
  if (!payment?.payroll) return 'unknown-line';
  if (employeeId !== undefined && employeeId !== payment.payroll.memberId) return 'other-person';
  if (payment.state === 'held' || payment.state === 'ready') {
    return payment.trail?.some((note) => note.runId === runId) ? undefined : 'not-released';
  }
  if (runId !== undefined && runId !== payment.runId) return 'other-run';
  const run = await deps.store.get<PaymentRun>(keys.paymentRun(payment.runId ?? ''));
  if (run?.data.state !== 'released') return 'not-released';
  if (answer.outcome === 'refused' || payment.state === 'settled') return undefined;
  const given = {
    month: payment.payroll.wage.month,
    runOn: dayOfInstant(run.data.createdAt),
    today: dayOf(deps.clock.now()),
  };
  return wrongPayday(answer.payslip.paidOn, given);
}

interface Paid {
  readonly payslip: Payslip;
  readonly by: string;
}

async function pay(deps: Deps, claim: Claim, item: Item<Payment>, paid: Paid): Promise<Change> {
  const payment = item.data;
  if (payment.state === 'settled') {
    const same = JSON.stringify(payment.payroll?.payslip) === JSON.stringify(paid.payslip);
    return { result: same ? { kind: 'unchanged' } : { kind: 'unmatched', why: 'was-paid' } };
  }
  if (payment.state !== 'in-run' && payment.state !== 'accepted')
    return { result: { kind: 'unmatched', why: 'was-refused' } };
  const outcome = compareCost(setAsideCents(payment), costOf(paid.payslip), await toleranceOf(deps, claim));
  if (outcome.kind === 'beyond') return await ask(deps, claim, item, paid, 'cost-beyond');
  return (
    (await settlePay(deps, claim, item, paid.payslip)) ?? (await ask(deps, claim, item, paid, 'no-room'))
  );
}

/** The payslip booked, paid and told; undefined when the envelope does not hold what it cost more. */
export async function settlePay(
  deps: Deps,
  claim: Claim,
  { data, version }: Item<Payment>,
  payslip: Payslip,
): Promise<Change | undefined> {
  const at = instantOf(deps.clock.now());
  const { payroll } = data;
  if (!payroll) return undefined;
  const word = { kind: 'settled', by: 'payroll', payslip } as const;
  const after = recordBankOutcome(claim, data.paymentId, word, at);
  const booked = await bookCost(deps, {
    before: claim,
    after,
    payment: data,
    costCents: costOf(payslip),
    at,
  });
  if (!booked) return undefined;
  const { asked: _asked, ...part } = payroll;
  const settled: Payment = {
    ...data,
    state: 'settled',
    settledAt: at,
    costCents: costOf(payslip),
    payroll: { ...part, payslip },
  };
  return {
    claim: booked.claim,
    writes: [putPayment(settled, { version }), ...booked.writes],
    effects: resumeMachine(claim, booked.claim, data),
    result: {
      kind: 'settled',
      ...(booked.hasRoom && claim.envelopeId !== undefined && { envelopeId: claim.envelopeId }),
    },
  };
}

/** Kept with the payment until another person of finance says yes, or payroll sends other figures. */
async function ask(
  deps: Deps,
  claim: Claim,
  { data, version }: Item<Payment>,
  { payslip, by }: Paid,
  why: 'cost-beyond' | 'no-room',
): Promise<Change> {
  const { payroll } = data;
  if (!payroll) return { result: { kind: 'unmatched', why: 'unknown-line' } };
  const [aside, costCents] = [setAsideCents(data), costOf(payslip)];
  const asked = { payslip, costCents, setAsideCents: aside, at: instantOf(deps.clock.now()), by };
  const values = {
    cost: { cents: costCents },
    setAside: { cents: aside },
    difference: { cents: costCents - aside },
  };
  const mail = {
    id: `${data.paymentId}:cost:${costCents}`,
    kind: 'wages-cost-asked',
    path: `/finance/payments/${data.paymentId}`,
    values: { payee: data.name, cost: values.cost, difference: values.difference },
  } as const;
  return {
    claim,
    writes: [putPayment({ ...data, payroll: { ...payroll, asked } }, { version })],
    effects: await mailsToFinance(deps, mail),
    result: { kind: 'unmatched', why, values },
  };
}

/** Back to the member, who is asked, or to staff, who find the payment among those that are held. */
function refuse(deps: Deps, claim: Claim, item: Item<Payment>, reason: string): Change {
  const { data, version } = item;
  if (data.state === 'returned' || data.state === 'held' || data.state === 'ready')
    return { result: { kind: 'unchanged' } };
  if (data.state !== 'in-run' && data.state !== 'accepted')
    return { result: { kind: 'unmatched', why: 'was-paid' } };
  const at = instantOf(deps.clock.now());
  if (isForStaff(reason)) {
    return { ...holdForStaff(claim, item, reason, at), result: { kind: 'refused' } };
  }
  const explanation = fillSentence(
    payrollWords[claim.language].refused,
    { reason: refusalText(reason, claim.language) },
    claim.language,
  );
  const word = { kind: 'returned', by: 'payroll', reason, explanation } as const;
  const after = recordBankOutcome(claim, data.paymentId, word, at);
  const returned: Payment = { ...withoutAsked(data), state: 'returned', returnedAt: at, reasonCode: reason };
  return {
    claim: after,
    writes: [putPayment(returned, { version })],
    effects: resumeMachine(claim, after, data),
    result: { kind: 'refused' },
  };
}
