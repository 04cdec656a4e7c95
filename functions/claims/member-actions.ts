/** The member's side of the conversation after filing: answer a question, withdraw, appeal. */

import { instantOf } from '../../workflows/calendar.ts';
import { answerRoute, openQuestion, recordAnswer } from '../../workflows/claim/ask-member.ts';
import { appealRole } from '../../workflows/claim/check-eligibility.ts';
import type { Claim, ClaimPayment } from '../../workflows/claim/claim.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import { iban as ibanField } from '../../workflows/forms/field.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem, refusalOf } from '../platform/problem.ts';
import { resume } from '../platform/resume.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { claimFor, isOwn, maySee, rolesInTheKnow } from './access.ts';
import { alreadyFiled, type Filed } from './already-filed.ts';
import { appealRest, mayAppealRest } from './appeal-rest.ts';
import { factsOfClaim, measureOf } from './eligibility-context.ts';
import { reserveDuplicateKeys } from './fingerprints.ts';
import { readFormCase } from './form-case.ts';
import { type Payment, putPayment } from './payment-store.ts';
import { mayAppeal } from './status-texts.ts';
import { type ClaimChange, claimRecord, findClaim } from './store.ts';
import { unaskedErrors } from './unasked.ts';
import { mayWithdraw } from './view-claim.ts';

/** @throws Problem 403 when the claim is seen but not one's own, 404 when it is not seen */
async function ownClaim(deps: Deps, actor: Person, claimId: string): Promise<Claim> {
  const claim = await claimFor(deps, actor, claimId);
  if (!isOwn(claim, actor)) throw problem('forbidden.claim-member');
  return claim;
}

export interface AnswerInput {
  readonly text: string;
  readonly form?: Readonly<Record<string, unknown>> | undefined;
  readonly iban?: string | undefined;
}

/**
 * Answers the open question of the claim; fields of the form may come with it when the rules asked.
 * @throws Problem 409 when nothing is asked, 422 when the form or the IBAN does not fit
 */
export async function answerClaim(
  deps: Deps,
  actor: Person,
  claimId: string,
  answer: AnswerInput,
  language: Language,
): Promise<Filed> {
  await ownClaim(deps, actor, claimId);
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<Filed>> => {
    const question = openQuestion(claim);
    if (!question || (claim.waiting && claim.waiting.for !== 'member')) throw problem('nothing-asked.claim');
    const needsAccount = question.askedBy === 'bank' && !question.ofPayroll;
    const wrong = [
      ...(needsAccount && answer.iban === undefined ? [ibanError('required', language)] : []),
      ...unaskedErrors(measureOf(deps, claim.measure), question, answer, language),
    ];
    if (wrong.length > 0) throw refusalOf('invalid-form', wrong);
    const form =
      question.askedBy === 'rules'
        ? { ...answer.form, ...(answer.iban !== undefined && { iban: answer.iban }) }
        : {};
    const checked = Object.keys(form).length > 0 ? await checkedForm(deps, actor, claim, form, language) : {};
    const mayChange = question.askedBy === 'bank' && (needsAccount || answer.iban !== undefined);
    const iban = mayChange ? checkedIban(answer.iban, language) : undefined;
    const at = instantOf(deps.clock.now());
    const [accountRole = 'finance'] = rolesInTheKnow(deps, claim) ?? [];
    const answered = recordAnswer(
      claim,
      { text: answer.text, form: checked, ...(iban && { iban, accountRole }) },
      actor.personId,
      at,
    );
    if (openQuestion(answered)) return { claim: answered, result: filedAs(answered) };
    return resumed(claim, answered, 'answered', answerRoute(answered));
  });
}

async function checkedForm(deps: Deps, actor: Person, claim: Claim, change: object, language: Language) {
  const read = await readFormCase(
    deps,
    actor,
    `${claim.measure}@${claim.planId}`,
    { ...claim.form, ...change },
    language,
  );
  const fresh = measureOf(deps, claim.measure).fingerprints(read.form, read.facts);
  if (fresh.some((one) => !claim.fingerprints.includes(one))) {
    throw problem('another-case');
  }
  return read.form;
}

function checkedIban(iban: string | undefined, language: Language): string {
  const parsed = ibanField().schema.safeParse(iban);
  if (!parsed.success) throw refusalOf('invalid-form', [ibanError('not-an-iban', language)]);
  return parsed.data;
}

function ibanError(code: string, language: Language) {
  const message = fieldErrorSentence({ path: 'iban', code }, ibanField().spec, language);
  return { path: 'iban', code, message };
}

function filedAs({ claimId, status }: Claim): Filed {
  return { claimId, status };
}

/** The claim saved, and the machine told where to go on if it waits. */
function resumed(before: Claim, after: Claim, cause: string, route: string): ClaimChange<Filed> {
  const result = filedAs(after);
  if (!before.waiting) return { claim: after, result };
  const effects = resume(before.waiting, cause, { claimId: after.claimId, route });
  return { claim: withoutWait(after), effects, result };
}

/**
 * @param beside what is written with it, for the claim as it is withdrawn; what it throws keeps the claim
 * @throws Problem 409 `too-late` when the payment is under way or the claim has ended otherwise
 */
export async function withdrawClaim(
  deps: Deps,
  actor: Person,
  claimId: string,
  beside: (claim: Claim) => Promise<readonly Write[]> = async () => [],
): Promise<Filed> {
  await ownClaim(deps, actor, claimId);
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<Filed>> => {
    if (claim.status === 'withdrawn') return { result: filedAs(claim) };
    if (!mayWithdraw(claim)) throw problem('too-late.claim');
    const at = instantOf(deps.clock.now());
    const besides = await beside(claim);
    const writes = [...besides, ...(await cancelPayments(deps, claim))];
    const withdrawn = changeClaim(claim, {
      status: 'withdrawn',
      withdrawnAt: at,
      payments: claim.payments.map(cancelled),
      events: [{ at, actor: actor.personId, event: 'withdrawn' }],
    });
    const change = resumed(claim, withdrawn, 'withdrawn', 'withdrawn');
    return { ...change, writes };
  });
}

/** What came back stays on record as that. */
function cancelled(payment: ClaimPayment): ClaimPayment {
  return payment.state === 'returned' ? payment : { ...payment, state: 'cancelled' };
}

/** @throws Problem 409 `too-late` when a payment was made or is under way */
async function cancelPayments(deps: Deps, claim: Claim): Promise<Write[]> {
  const items = await Promise.all(
    claim.payments.map((one) => deps.store.get<Payment>(keys.payment(one.paymentId))),
  );
  return items.flatMap((item) => {
    if (!item || item.data.state === 'cancelled' || item.data.state === 'returned') return [];
    if (item.data.state !== 'ready' && item.data.state !== 'held') throw problem('too-late.on-its-way');
    return [putPayment({ ...item.data, state: 'cancelled' }, { version: item.version })];
  });
}

/**
 * A second round: somebody looks first who has not decided before, of the board or of those who alone may see it.
 * @throws Problem 409 when an appeal is not possible (any more), or somebody else has claimed the same meanwhile
 */
export async function appealClaim(
  deps: Deps,
  actor: Person,
  claimId: string,
  reason: string,
): Promise<Filed> {
  await ownClaim(deps, actor, claimId);
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<Filed>> => {
    if (await mayAppealRest(deps, claim)) return appealRest(deps, claim, actor.personId, reason);
    if (!(await mayAppeal(deps, claim))) throw problem('no-appeal');
    const { measure, facts } = await factsOfClaim(deps, claim);
    const conflicts = measure.conflictsWith?.(claim.form, facts) ?? [];
    const taken = await reserveDuplicateKeys(deps, claimId, claim.fingerprints, conflicts);
    if (taken.heldBy !== undefined) throw await alreadyFiled(deps, actor, taken.heldBy);
    const at = instantOf(deps.clock.now());
    const round = claim.round + 1;
    const question = {
      askedAt: at,
      askedBy: appealRole(measure, claim.form),
      text: '',
      answeredAt: at,
      answer: reason,
      appeal: true,
    } as const;
    const appealed = changeClaim(claim, {
      status: 'submitted',
      round,
      questions: [...claim.questions, question],
      events: [{ at, actor: actor.personId, event: 'appealed' }],
    });
    const start: Effect = {
      kind: 'start',
      id: `${claimId}:start:${round}`,
      machine: 'claim',
      name: `${claimId}-${round}`,
      input: { claimId },
    };
    const change = { claim: appealed, writes: taken.writes, effects: [start], result: filedAs(appealed) };
    return change;
  });
}

export interface Review {
  readonly route: 'retry' | 'rejected';
  /** Why it is refused, for the member to read. */
  readonly comment?: string | undefined;
}

/**
 * An operator lets a claim under review try again, or refuses it; what was to be paid then is paid no more. It takes
 * no look at what a confidential claim is about.
 * @throws Problem 403, 404, 409 when it is not under review, or refused too late: money of it is on its way
 */
export async function reviewClaim(
  deps: Deps,
  actor: Person,
  claimId: string,
  { route, comment }: Review,
): Promise<Filed> {
  if (!actor.roles.includes('operator')) throw problem('forbidden');
  const seen = await findClaim(deps, claimId);
  if (!seen || (seen.status !== 'under-review' && !maySee(deps, seen, actor))) throw problem('not-found');
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<Filed>> => {
    if (claim.status !== 'under-review') throw problem('not-under-review');
    const at = instantOf(deps.clock.now());
    const rejected = route === 'rejected';
    const reason = rejected ? comment : undefined;
    const reviewed = changeClaim(claim, {
      status: rejected ? 'rejected' : statusOfRetry(claim),
      payments: rejected ? claim.payments.map(cancelled) : claim.payments,
      events: [{ at, actor: actor.personId, event: 'resumed', ...(reason && { values: { reason } }) }],
    });
    const writes = rejected ? await cancelPayments(deps, claim) : [];
    const change = resumed(claim, reviewed, `review:${claim.history.length}`, route);
    return { ...change, writes };
  });
}

/** Money that came back is asked about again; of money that is on its way the bank may speak at any moment. */
function statusOfRetry(claim: Claim): Claim['status'] {
  const alive = claim.payments.some(({ state }) => state !== 'returned' && state !== 'cancelled');
  if (alive && openQuestion(claim)?.askedBy !== 'bank') return 'approved';
  return openQuestion(claim)?.askedBy === 'bank' ? 'payment-returned' : 'submitted';
}
