/** A payment as finance sees it before the bank has it: what it waits for, and who did what to it, when and why. */

import { maskIban } from '../../workflows/bank/iban.ts';
import type { Hold, PaymentNote } from '../../workflows/payment/hold.ts';
import type { CostAsked, Payment, PaymentState, StatedOutcome } from '../claims/payment-store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { unknownValue } from '../web/parse-query.ts';
import { type PaymentStory, storyOf } from './payment-story.ts';
import { runAccounts } from './payroll/account.ts';
import { waitingPayments } from './ready-payments.ts';

export interface PaymentView {
  readonly paymentId: string;
  /** Absent for a confidential claim, of which finance knows what to pay and nothing else. */
  readonly claimId?: string;
  readonly claimReference?: string;
  readonly payeeName: string;
  readonly maskedIban: string;
  readonly amountCents: number;
  readonly debtorAccount: string;
  readonly state: PaymentState;
  readonly createdAt: string;
  readonly runId?: string;
  readonly hold?: Hold;
  /** The account is one that changed: until when it waits, and whether a second person has confirmed it. */
  readonly accountWait?: {
    readonly changedAt: string;
    readonly until: string;
    readonly confirmedBy?: string;
    readonly confirmedAt?: string;
  };
  readonly history: readonly PaymentNote[];
  /** Why the bank refused it or sent it back: an ISO code. */
  readonly reasonCode?: string;
  /** What the bank found of the payee's name. */
  readonly payeeCheck?: Payment['payeeCheck'];
  /** What a person of finance says became of it, until another confirms. */
  readonly outcome?: StatedOutcome;
  /** Through payroll: it cost more than the policy lets pass, and another person of finance says yes or not. */
  readonly costAsked?: CostAsked;
  /** When one payment is asked for: what happened to it, in order, and what comes next. */
  readonly story?: PaymentStory['story'];
  readonly next?: PaymentStory['next'];
}

function mayRead(actor: Person): boolean {
  return actor.roles.includes('finance') || actor.roles.includes('auditor');
}

/** @throws Problem 403 unless finance or auditor, 404 */
export async function viewPayment(deps: Deps, actor: Person, paymentId: string): Promise<PaymentView> {
  if (!mayRead(actor)) throw problem('forbidden');
  const item = await deps.store.get<Payment>(keys.payment(paymentId));
  if (!item) throw problem('not-found');
  const story = await storyOf(deps, item.data, actor.language);
  return { ...viewOfPayment(deps, item.data), ...story };
}

export interface PaymentsRequest extends PageRequest {
  /** `ready` (the default) or `held`. */
  readonly state?: 'ready' | 'held' | undefined;
  /** The plan's first account by default. */
  readonly accountId?: string | undefined;
}

/**
 * Payments of one account that are in no run yet, oldest first.
 * @throws Problem 403 unless finance or auditor, 400 for an account or a cursor that is none
 */
export async function paymentViews(
  deps: Deps,
  actor: Person,
  {
    state = 'ready',
    accountId = deps.plan.debtorAccounts[0]?.accountId ?? '',
    limit = 100,
    after,
  }: PaymentsRequest = {},
): Promise<{ items: PaymentView[]; nextCursor: string | null }> {
  if (!mayRead(actor)) throw problem('forbidden');
  const known = runAccounts(deps.plan).some((one) => one.accountId === accountId);
  if (accountId !== '' && !known) throw unknownValue('debtorAccount');
  const page = { limit, ...(after !== undefined && { after }) };
  const { items, next } = await waitingPayments(deps, state, accountId, page);
  return { items: items.map((item) => viewOfPayment(deps, item.data)), nextCursor: next ?? null };
}

/** Whose claim it is shows to those who may see the claim alone; a payment that does not say so is of its envelope's measure. */
export function claimOfPayment(
  { measures }: Pick<Deps, 'measures'>,
  { claimId, envelopeId = '', confidential }: Pick<Payment, 'claimId' | 'envelopeId' | 'confidential'>,
): { claimId?: string } {
  const sealed =
    confidential ?? measures.some((one) => one.confidentialTo && envelopeId.startsWith(`${one.id}-`));
  return sealed ? {} : { claimId };
}

export function viewOfPayment(deps: Pick<Deps, 'measures'>, payment: Payment): PaymentView {
  const { paymentId, name, iban, amountCents, accountId, state, createdAt } = payment;
  const { runId, hold, accountWait: wait, trail = [], reasonCode, payeeCheck, outcome } = payment;
  const { confirmedAt, confirmedBy } = wait ?? {};
  const { claimId } = claimOfPayment(deps, payment);
  return {
    paymentId,
    ...(claimId !== undefined && { claimId, claimReference: claimReference(claimId) }),
    payeeName: name,
    maskedIban: maskIban(iban),
    amountCents,
    debtorAccount: accountId,
    state,
    createdAt,
    history: trail,
    ...(runId !== undefined && { runId }),
    ...(reasonCode !== undefined && { reasonCode }),
    ...(payeeCheck && { payeeCheck }),
    ...(outcome && { outcome }),
    ...(payment.payroll?.asked && { costAsked: payment.payroll.asked }),
    ...(hold && { hold }),
    ...(wait && {
      accountWait: {
        changedAt: wait.changedAt,
        until: wait.until,
        ...(confirmedBy !== undefined && { confirmedBy }),
        ...(confirmedAt !== undefined && { confirmedAt }),
      },
    }),
  };
}
