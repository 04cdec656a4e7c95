/**
 * The client at their link: what their link shows, and what their answer changes. Looking never acts; no sign-in, so
 * the secret of the link is compared by its digest, and its time by the clock.
 */

import { timingSafeEqual } from 'node:crypto';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { Language } from '../../workflows/language.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { answerError, type ClientAnswer, recordClientAnswer } from '../../workflows/recovery/answer.ts';
import {
  mayAnswer,
  mayCorrect,
  openCents,
  type RecoveryCase,
} from '../../workflows/recovery/recovery-case.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { findReceipt, planReceipt, putReceipt } from '../receipts/store.ts';
import { referenceText } from '../receipts/view-receipts.ts';
import { type AboutWork, aboutWork } from './about-work.ts';
import { advisersOf, mailToClient, mailToPeople } from './case-mails.ts';
import { resumeEffects } from './resume.ts';
import { type CaseChange, caseRecord, findCase, pledgeWrites } from './store.ts';
import { recoveryTimes } from './times.ts';

export interface ClientView {
  readonly caseId: string;
  readonly status: RecoveryCase['status'];
  readonly language: Language;
  readonly clientName: string;
  readonly activityName: string;
  readonly amountCents: number;
  readonly receivedCents: number;
  readonly openCents: number;
  readonly message?: string;
  readonly reason?: string;
  readonly orderId?: string;
  /** Whether the form still takes an answer. */
  readonly mayAnswer: boolean;
  readonly expired: boolean;
  /** Whether the amount of a pledge can still be corrected. */
  readonly mayCorrect: boolean;
  readonly accountName: string;
  readonly about: AboutWork;
  readonly payment?: {
    readonly pledgedCents: number;
    readonly dueOn: string;
    readonly accountName: string;
    readonly iban: string;
    readonly bic?: string;
    readonly reference: string;
    readonly referenceText: string;
  };
}

/** @throws Problem 404 when there is no such case, or the link is none of its own */
export async function viewAsClient(
  deps: Deps,
  caseId: string,
  secret: string | undefined,
): Promise<ClientView> {
  const recovery = (await findCase(deps, caseId))?.data;
  if (!recovery || !fits(recovery, secret)) throw problem('not-found');
  return viewFor(deps, recovery);
}

function fits(recovery: RecoveryCase, secret: string | undefined): boolean {
  if (secret === undefined || secret === '') return false;
  const given = Buffer.from(digest(secret), 'hex');
  let found = false;
  for (const one of recovery.linkDigests) {
    if (timingSafeEqual(Buffer.from(one, 'hex'), given)) found = true;
  }
  return found;
}

function isExpired(deps: Deps, { linksExpireAt }: RecoveryCase): boolean {
  return linksExpireAt === undefined || deps.clock.now() > Date.parse(linksExpireAt);
}

async function viewFor(deps: Deps, recovery: RecoveryCase): Promise<ClientView> {
  const { caseId, status, language, clientName, activityName, amountCents, receivedCents } = recovery;
  const expired = isExpired(deps, recovery);
  const account = debtorAccountFor(deps.plan, recovery.country);
  return {
    caseId,
    status,
    language,
    clientName,
    activityName,
    amountCents,
    receivedCents,
    openCents: openCents(recovery),
    mayAnswer: mayAnswer(recovery) && !expired,
    expired,
    mayCorrect: mayCorrect(recovery) && !expired,
    accountName: account.name,
    about: await aboutWork(deps, recovery),
    ...(recovery.message !== undefined && { message: recovery.message }),
    ...(recovery.reason !== undefined && { reason: recovery.reason }),
    ...(recovery.orderId !== undefined && { orderId: recovery.orderId }),
    ...(recovery.pledge &&
      recovery.reference !== undefined && {
        payment: {
          pledgedCents: recovery.pledge.amountCents,
          dueOn: recovery.pledge.dueOn,
          accountName: account.name,
          iban: account.iban,
          ...(account.bic !== undefined && { bic: account.bic }),
          reference: recovery.reference,
          referenceText: referenceText(recovery.reference),
        },
      }),
  };
}

/**
 * Takes the client's answer.
 * @param corrects whether it is meant to change a pledge that was made before
 * @throws Problem 404 wrong link; 409 `expired`, `closed`, or `already-answered`; 422 with the field
 */
export async function answerAsClient(
  deps: Deps,
  caseId: string,
  secret: string | undefined,
  answer: ClientAnswer,
  corrects = false,
): Promise<ClientView> {
  await viewAsClient(deps, caseId, secret);
  return update(deps, caseRecord, caseId, async (recovery) => {
    if (!fits(recovery, secret)) throw problem('not-found');
    if (saidBefore(recovery, answer)) return { result: await viewFor(deps, recovery) };
    if (isExpired(deps, recovery)) throw problem('expired');
    const correction = corrects && answer.answer === 'pledge' && mayCorrect(recovery);
    if (!mayAnswer(recovery) && !correction) throw problem('already-answered');
    const error = answerError(recovery, answer);
    if (error) {
      const { amountCents, language } = recovery;
      throw problem(error.code, { amount: { cents: amountCents } }, { errors: [error], language });
    }
    return correction ? corrected(deps, recovery, answer) : taken(deps, recovery, answer);
  });
}

/** The same answer sent twice, by a second press of the button or by a program, is one answer. */
function saidBefore(recovery: RecoveryCase, answer: ClientAnswer): boolean {
  if (answer.answer === 'pledge') return recovery.pledge?.amountCents === answer.amountCents;
  const status = answer.answer === 'decline' ? 'declined' : 'said-paid';
  return recovery.status === status && recovery.reason === answer.reason.trim();
}

async function taken(
  deps: Deps,
  before: RecoveryCase,
  answer: ClientAnswer,
): Promise<CaseChange<ClientView>> {
  const now = deps.clock.now();
  const answered = recordClientAnswer(before, answer, instantOf(now), dayOf(now), recoveryTimes(deps));
  if (answer.answer !== 'pledge') {
    const writes = await pledgeWrites(deps, answered, 'declined');
    const recovery = withoutWait(answered);
    return {
      recovery,
      writes,
      effects: resumeEffects(before, answered),
      result: await viewFor(deps, recovery),
    };
  }
  const promised = await withReceipt(deps, answered);
  const { recovery: linked, effects: instructions } = mailToClient(
    deps,
    promised.recovery,
    'client-instructions',
  );
  const advisers = mailToPeople(deps, linked, await advisersOf(deps, linked), {
    kind: 'pledge-made',
    occasion: 'pledge',
  });
  const recovery = withoutWait(linked);
  return {
    recovery,
    writes: [...promised.writes, ...(await pledgeWrites(deps, recovery, 'pledged'))],
    effects: [...instructions, ...advisers, ...resumeEffects(before, linked)],
    result: await viewFor(deps, recovery),
  };
}

/** Another amount under the same reference; the machine waits on as it does. */
async function corrected(
  deps: Deps,
  before: RecoveryCase,
  answer: ClientAnswer,
): Promise<CaseChange<ClientView>> {
  const now = deps.clock.now();
  const answered = recordClientAnswer(before, answer, instantOf(now), dayOf(now), recoveryTimes(deps));
  const kept: RecoveryCase = { ...answered, status: before.status };
  const { recovery, effects } = mailToClient(deps, kept, 'client-instructions');
  const occasion = `pledge:${recovery.history.length}`;
  const advisers = mailToPeople(deps, recovery, await advisersOf(deps, recovery), {
    kind: 'pledge-made',
    occasion,
  });
  const receipt = recovery.receiptId === undefined ? undefined : await findReceipt(deps, recovery.receiptId);
  const expectedCents = recovery.pledge?.amountCents ?? 0;
  return {
    recovery,
    writes: [
      ...(receipt ? [putReceipt({ ...receipt.data, expectedCents }, { version: receipt.version })] : []),
      ...(await pledgeWrites(deps, recovery, 'pledged')),
    ],
    effects: [...effects, ...advisers],
    result: await viewFor(deps, recovery),
  };
}

/** The receipt that the pledge is to be paid under, with its reference. */
async function withReceipt(
  deps: Deps,
  recovery: RecoveryCase,
): Promise<{ recovery: RecoveryCase; writes: Write[] }> {
  const { receipt, writes } = await planReceipt(deps, {
    receiptId: digest(`${recovery.caseId}:receipt`).slice(0, 32),
    kind: 'client-payment',
    owner: recovery.caseId,
    claimId: recovery.claimId,
    payer: recovery.clientName,
    country: recovery.country,
    expectedCents: recovery.pledge?.amountCents ?? 0,
    createdAt: instantOf(deps.clock.now()),
  });
  const { receiptId, reference } = receipt;
  return { recovery: { ...recovery, receiptId, reference }, writes };
}
