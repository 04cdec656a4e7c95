/** What became of one payment, in a line each, and what comes next, for finance's page and API. */
import { addWorkingDays } from '../../workflows/bank/bank-days.ts';
import { dayOf, dayOfInstant } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { knownLanguage, type Language } from '../../workflows/language.ts';
import type { Booking } from '../../workflows/payment/bookings.ts';
import { refusalText } from '../../workflows/payment/refusal-text.ts';
import type { Payment, PaymentRun } from '../claims/payment-store.ts';
import { findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';

export const storyEvents = [
  'ready',
  'sent',
  'name-checked',
  'accepted',
  'debited',
  'settled',
  'refused',
  'came-back',
  'disputed',
] as const;

/** One thing that happened, on a day in Brussels. */
export interface StoryLine {
  readonly on: string;
  readonly event: (typeof storyEvents)[number];
  /** The kinds of file that told it. */
  readonly toldBy?: readonly string[];
  readonly reasonCode?: string;
  /** Why, in a sentence of the reader's language. */
  readonly why?: string;
}

export const storyNext = [
  'next-run',
  'person-decides',
  'release',
  'bank-answers',
  'finance-says',
  'bank-books',
  'paid-again',
  'member-answers',
  'clear-up',
  'nothing',
] as const;

/**
 * What comes next. `paid-again`: by the payment that took its place. `finance-says`: the bank is silent, two people of
 * finance say what became of it.
 */
export interface StoryNext {
  readonly step: (typeof storyNext)[number];
  /** Until when the bank's word is waited for. */
  readonly until?: string;
  readonly paymentId?: string;
}

export interface PaymentStory {
  readonly story: readonly StoryLine[];
  readonly next: StoryNext;
}

const patienceBankDays = 5;

export async function storyOf(deps: Deps, payment: Payment, language: string): Promise<PaymentStory> {
  const { runId } = payment;
  const run = runId === undefined ? undefined : await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  const claim = await findClaim(deps, payment.claimId);
  const today = dayOf(deps.clock.now());
  return {
    story: linesOf(payment, run?.data, knownLanguage(language)),
    next: nextOf(payment, run?.data, { claim, today }),
  };
}

function linesOf(payment: Payment, run: PaymentRun | undefined, language: Language): StoryLine[] {
  const { createdAt, payeeCheck, acceptedOn, settledAt, debits = [], credits = [] } = payment;
  const released = run?.state === 'released' ? run.releases.at(-1)?.at : undefined;
  const lines: (StoryLine | undefined)[] = [
    { on: dayOfInstant(createdAt), event: 'ready' },
    released === undefined ? undefined : { on: dayOfInstant(released), event: 'sent' },
    payeeCheck && { on: payeeCheck.on, event: 'name-checked' },
    acceptedOn === undefined ? undefined : { on: acceptedOn, event: 'accepted' },
    ...debits.map((one, at) => bookingLine(one, at === 0 ? 'debited' : 'disputed')),
    settledAt !== undefined && debits.length === 0
      ? { on: dayOfInstant(settledAt), event: 'settled' as const }
      : undefined,
    ...credits.map((one, at) =>
      withReason(bookingLine(one, at === 0 ? 'came-back' : 'disputed'), payment, language),
    ),
    refusedLine(payment, language),
  ];
  const rank = (line: StoryLine) => storyEvents.indexOf(line.event);
  return lines
    .filter((line) => line !== undefined)
    .toSorted((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1));
}

function bookingLine(booking: Booking, event: StoryLine['event']): StoryLine {
  const on = booking.map((one) => one.on).toSorted()[0] ?? '';
  return { on, event, toldBy: [...new Set(booking.map(({ source }) => source))] };
}

/** Refused, or back without a booking that tells of it. */
function refusedLine(payment: Payment, language: Language): StoryLine | undefined {
  const { state, returnedAt, settledAt, credits = [] } = payment;
  if (state !== 'returned' || returnedAt === undefined || credits.length > 0) return undefined;
  const event = settledAt === undefined ? 'refused' : 'came-back';
  return withReason({ on: dayOfInstant(returnedAt), event }, payment, language);
}

function withReason(line: StoryLine, { reasonCode }: Payment, language: Language): StoryLine {
  if (reasonCode === undefined || line.event === 'disputed') return line;
  return { ...line, reasonCode, why: refusalText(reasonCode, language) };
}

interface Around {
  readonly claim: Claim | undefined;
  readonly today: string;
}

function nextOf(payment: Payment, run: PaymentRun | undefined, { claim, today }: Around): StoryNext {
  if (payment.disputed) return { step: 'clear-up' };
  switch (payment.state) {
    case 'ready':
      return { step: 'next-run' };
    case 'held':
      return { step: 'person-decides' };
    case 'in-run':
    case 'accepted': {
      if (run?.state !== 'released') return { step: 'release' };
      const until = addWorkingDays(run.executionDate, patienceBankDays, 'TARGET');
      if (until <= today) return { step: 'finance-says' };
      return { step: payment.state === 'accepted' ? 'bank-books' : 'bank-answers', until };
    }
    case 'returned':
      return afterReturn(payment, claim);
    default:
      return { step: 'nothing' };
  }
}

function afterReturn({ paymentId, payeeId }: Payment, claim: Claim | undefined): StoryNext {
  const later = claim?.payments.findLast((one) => one.payeeId === payeeId);
  if (later && later.paymentId !== paymentId) return { step: 'paid-again', paymentId: later.paymentId };
  return { step: claim?.status === 'payment-returned' ? 'member-answers' : 'nothing' };
}
