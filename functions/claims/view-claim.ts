/** A claim as people and programs see it: everything with its reasons, in the reader's language, nothing secret. */

import { dayOf } from '../../workflows/calendar.ts';
import { openQuestion } from '../../workflows/claim/ask-member.ts';
import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { fillSentence, type Language } from '../../workflows/language.ts';
import { explainRule, ruleTitle } from '../../workflows/measures/explain.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { shownTable, type Table } from '../../workflows/measures/table.ts';
import type { Payslip } from '../../workflows/payroll/answer.ts';
import { type PaySums, paySums } from '../../workflows/payroll/wage.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { payrollWords } from '../payments/payroll/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import { measureOfClaim } from '../policies/plans.ts';
import type { Person } from '../registers/store.ts';
import { claimFor, isOwn } from './access.ts';
import { actorLabel, askerLabel, readable } from './actor-labels.ts';
import { appealRestEnd, mayAppealRest } from './appeal-rest.ts';
import { personConcerned } from './claim-subject.ts';
import { type DocumentView, documentViews, tablesOf } from './documents/claim-papers.ts';
import { type MissingIdentifier, missingIdentifiers } from './documents/missing-identifiers.ts';
import type { PossibleDuplicate } from './duplicates/possible-duplicates.ts';
import { type FormLine, formLines } from './labels.ts';
import { fundingView, paymentsView } from './money-view.ts';
import { placeInQueue } from './queue.ts';
import { type RequiredDocumentView, requiredOfClaim } from './required-documents.ts';
import { appealEnd, mayAppeal, statusNext, statusText } from './status-texts.ts';
import { roleIn } from './thread/send-message.ts';
import { questionIn } from './thread/text-in.ts';
import { type MessageView, threadView } from './thread/thread-view.ts';
import { type WaitingFor, waitingFor } from './thread/waiting-for.ts';
import { payday } from './wages/payday.ts';
import { wageEvent } from './wages/wage-texts.ts';
import { claimTexts } from './words/index.ts';

export interface ClaimView {
  readonly claimId: string;
  /** A short name to say on the phone. */
  readonly reference: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly status: ClaimStatus;
  readonly statusText: string;
  /** What happens next, for whom it waits, until when. */
  readonly statusNext: string;
  readonly amountCents: number;
  /**
   * What is paid through payroll: gross, about what arrives, and what is set aside for the employer on top; once it is
   * approved, the last day on which payroll pays it.
   */
  readonly pay?: PaySums & { readonly paidBy?: string };
  /** Of a claim that was accepted in part: what was asked, and the claim that asks for the rest. */
  readonly askedCents?: number;
  readonly restClaimId?: string;
  /** The claim of which this one asks for the rest. */
  readonly restOf?: string;
  readonly policyVersion: string;
  /** The version of the plan that the decision which stands was made under. */
  readonly decidedUnder: string;
  readonly filedAt: string;
  readonly memberName: string;
  readonly form: readonly FormLine[];
  readonly canWithdraw: boolean;
  readonly canAnswer: boolean;
  readonly canAppeal: boolean;
  /** The last day for it, `YYYY-MM-DD`, while it can be appealed. */
  readonly appealUntil?: string;
  /** Whether the reader filed it, or it is for them. */
  readonly own: boolean;
  readonly question?: {
    readonly text: string;
    readonly askedBy: string;
    readonly askedAt: string;
    /** Payroll could not pay: words answer it, or another account. */
    readonly ofPayroll?: true;
  };
  readonly queuePlace?: number;
  readonly decision?: {
    readonly outcome: string;
    readonly rules: readonly {
      readonly id: string;
      readonly outcome: string;
      readonly title: string;
      readonly explanation: string;
    }[];
  };
  readonly funding: readonly {
    readonly source: string;
    readonly label: string;
    readonly bearing: string;
    readonly amountCents: number;
    readonly state: string;
  }[];
  readonly approvals: readonly {
    readonly step: number;
    readonly role: Role;
    readonly state: string;
    readonly decidedAt?: string;
    readonly comment?: string;
  }[];
  readonly payments: readonly {
    readonly paymentId: string;
    readonly payeeName: string;
    readonly maskedIban: string;
    /** Through payroll: gross pay and indemnity. */
    readonly amountCents: number;
    readonly channel: 'sepa' | 'payroll';
    readonly state: string;
    readonly reason?: string;
    /** Through payroll: the month, and what the payslip says once it is paid. */
    readonly month?: string;
    readonly payslip?: Payslip;
    /** Why it is in no run yet: a person looks at it, or its account changed; `until` an instant. */
    readonly held?: { readonly why: 'person' | 'changed-account'; readonly until?: string };
  }[];
  readonly history: readonly {
    readonly at: string;
    readonly actor: string;
    readonly event: string;
    readonly text: string;
  }[];
  /** Figures that the measure adds: a comparison, declarations. */
  readonly tables: readonly Table[];
  readonly documents: readonly DocumentView[];
  readonly canAddDocuments: boolean;
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  readonly waitingFor: WaitingFor | null;
  readonly requiredDocuments: readonly RequiredDocumentView[];
  /** Numbers that its papers need and no register holds. */
  readonly missingIdentifiers: readonly MissingIdentifier[];
  /** For staff alone: claims that may be about the same thing, and why. */
  readonly possibleDuplicates?: readonly PossibleDuplicate[];
  readonly canWrite: boolean;
}

/** @throws Problem 404 when there is no such claim for this person */
export async function viewClaim(
  deps: Deps,
  actor: Person,
  claimId: string,
  language: Language,
): Promise<ClaimView> {
  const claim = await claimFor(deps, actor, claimId);
  return presentClaim(deps, claim, actor, language);
}

/** The view of a claim that the reader is known to be allowed to see; without a reader, an approver's by link. */
export async function presentClaim(
  deps: Deps,
  claim: Claim,
  viewer: Person | undefined,
  language: Language,
): Promise<ClaimView> {
  const measure = await measureOfClaim(deps, claim);
  const member = await personConcerned(deps, claim.memberId);
  const queuePlace = await placeInQueue(deps, claim);
  const waiting = await waitingFor(deps, claim, language);
  const question = openQuestion(claim);
  const own = viewer !== undefined && isOwn(claim, viewer);
  const tables = await tablesOf(deps, measure, claim, language);
  const committee = own ? [] : await tablesOf(deps, measure, claim, language, 'committee');
  return {
    claimId: claim.claimId,
    reference: claimReference(claim.claimId),
    measure: claim.measure,
    measureTitle: measure.texts[language].title,
    status: claim.status,
    statusText: statusText(claim, language),
    statusNext: await statusNext(deps, claim, language, { waiting, place: queuePlace }),
    // What the rules refuse shows no amount; it is kept for whoever looks again in an appeal.
    amountCents: claim.status === 'ineligible' ? 0 : claim.amountCents,
    ...(await payOf(deps, claim)),
    ...(claim.askedCents !== undefined && { askedCents: claim.askedCents }),
    ...(claim.restClaimId !== undefined && { restClaimId: claim.restClaimId }),
    ...(claim.restOf && { restOf: claim.restOf.claimId }),
    policyVersion: claim.policyVersion,
    decidedUnder: claim.decidedUnder ?? claim.policyVersion,
    filedAt: claim.filedAt,
    memberName: member?.name ?? claim.memberId,
    form: formLines(measure, claim.form, language),
    canWithdraw: own && mayWithdraw(claim),
    canAnswer: own && question !== undefined && claim.waiting?.for === 'member',
    ...(await appealOf(deps, claim, own)),
    own,
    ...(question && {
      question: {
        text: questionIn(measure, question, language),
        askedBy: question.ofPayroll ? payrollWords[language].office : askerLabel(question.askedBy, language),
        askedAt: question.askedAt,
        ...(question.ofPayroll && { ofPayroll: true as const }),
      },
    }),
    ...(queuePlace !== undefined && { queuePlace }),
    ...(claim.decision && { decision: decisionView(measure, claim, language) }),
    funding: fundingView(measure, claim, language),
    approvals: approvalsView(claim, own),
    payments: paymentsView(claim),
    history: claim.history.map((entry) => ({
      at: entry.at,
      actor: actorLabel(claim, entry.actor, member?.name, language),
      event: entry.event,
      text: fillSentence(
        wageEvent(claim, entry.event, language) ?? claimTexts[language].events[entry.event],
        readable(entry.values ?? {}, language),
        language,
      ),
    })),
    tables: [...committee, ...tables].map(shownTable),
    documents: await documentViews(deps, measure, claim, tables, language),
    canAddDocuments: own && claim.status !== 'withdrawn',
    messages: mayFollow(claim, viewer) ? await threadView(deps, claim, language) : [],
    waitingFor: waiting,
    requiredDocuments: await requiredOfClaim(deps, claim, language),
    missingIdentifiers: await missingIdentifiers(deps, measure, claim, language),
    canWrite: viewer === undefined || roleIn(deps, claim, viewer) !== undefined,
  };
}

async function appealOf(deps: Deps, claim: Claim, own: boolean) {
  const ofAll = own && (await mayAppeal(deps, claim));
  const ofRest = own && !ofAll && (await mayAppealRest(deps, claim));
  if (!ofAll && !ofRest) return { canAppeal: false };
  const last = ofAll ? await appealEnd(deps, claim) : await appealRestEnd(deps, claim);
  return { canAppeal: true, appealUntil: dayOf(last) };
}

/** Those whom it concerns besides are told how it stands, not what is said about it. */
function mayFollow({ concerned = [] }: Claim, viewer: Person | undefined): boolean {
  return !concerned.some((one) => one.memberId === viewer?.personId);
}

function decisionView(measure: Measure, claim: Claim, language: Language) {
  const { outcome = 'eligible', rules: results = [] } = claim.decision ?? {};
  const rules = results.map((rule) => ({
    id: rule.id,
    outcome: rule.outcome,
    title: ruleTitle(measure, rule.id, language),
    // The sentence as it was stored for the member; in another language, the same answer in that one.
    explanation: language === claim.language ? rule.explanation : explainRule(measure, rule, language),
  }));
  return { outcome, rules };
}

/** Members see which role decided, not what it said to colleagues; a refusal's and a question's reason is for them. */
function approvalsView(claim: Claim, own: boolean) {
  return claim.approvals
    .filter((one) => one.round === claim.round)
    .map(({ step, role, state, decidedAt, comment }) => ({
      step,
      role,
      state,
      ...(decidedAt !== undefined && { decidedAt }),
      ...(comment !== undefined && (!own || state !== 'approved') && { comment }),
    }));
}

/** Through payroll: gross, about what arrives, and when. */
async function payOf(deps: Deps, claim: Claim): Promise<Pick<ClaimView, 'pay'>> {
  const pay = claim.status === 'ineligible' ? undefined : paySums(claim.decision?.payees ?? []);
  if (!pay) return {};
  const paidBy = await payday(deps, claim, dayOf(deps.clock.now()));
  return { pay: { ...pay, ...(paidBy !== undefined && { paidBy }) } };
}

const withdrawable: ReadonlySet<ClaimStatus> = new Set([
  'submitted',
  'needs-information',
  'queued',
  'awaiting-approval',
  'approved',
  'under-review',
]);

/** Until the payment has been taken into a run. */
export function mayWithdraw(claim: Claim): boolean {
  if (claim.withdrawnAt || !withdrawable.has(claim.status)) return false;
  return claim.payments.every((one) => one.state === 'ready' || one.state === 'cancelled');
}
