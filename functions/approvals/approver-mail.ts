/** The mail that asks an approver to decide: who asks for what, until when, what stands out; its link is in no other place. */

import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { openApproval } from '../../workflows/claim/request-approval.ts';
import { threadOf } from '../../workflows/claim/thread.ts';
import { isUrgent } from '../../workflows/claim/urgent.ts';
import {
  fillSentence,
  formatCents,
  formatDue,
  formatInstant,
  knownLanguage,
  type Language,
} from '../../workflows/language.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import { isConfidential } from '../claims/access.ts';
import type { ApprovalTask } from '../claims/approval-tasks.ts';
import { personConcerned } from '../claims/claim-subject.ts';
import { approvalTimes } from '../claims/thread/waiting-for.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { composeMail } from '../mails/compose.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { calendarEntry } from './calendar-entry.ts';
import { approvalMailWords } from './words/index.ts';

type Facts = readonly (readonly [string, string])[];

export interface ApproverMail {
  readonly task: ApprovalTask;
  readonly approver: Staff;
  /** Of the link. */
  readonly secret: string;
  readonly kind: 'approval-request' | 'approval-reminder';
}

export async function mailToApprover(
  deps: Deps,
  claim: Claim,
  { task, approver, secret, kind }: ApproverMail,
): Promise<Effect> {
  const language = knownLanguage(approver.language);
  const page = `${deps.baseUrl}/tasks/${task.taskId}`;
  const now = instantOf(deps.clock.now());
  const { until } = await approvalTimes(deps, claim, openApproval(claim)?.askedAt ?? now);
  const values = {
    name: approver.name,
    reference: claimReference(claim.claimId),
    measure: titleOf(deps, claim, language),
    amount: { cents: claim.amountCents },
    money: claim.amountCents === 0 ? 'none' : 'some',
    until: formatInstant(task.linksExpireAt, language),
    deadline: formatDue(until, language),
    kind: appealOf(claim) ? 'appeal' : isUrgent(claim) ? 'urgent' : 'other',
  };
  const about = await aboutOf(deps, claim, language);
  const mail = composeMail(kind, language, {
    to: approver.email,
    link: `${page}?token=${secret}`,
    values,
    facts: factsOf(deps, claim, about, { deadline: values.deadline, language }),
  });
  const words = approvalMailWords[language];
  const entry = calendarEntry({
    uid: task.taskId,
    title: fillSentence(words.calendar, values, language),
    ...{ until, link: page, madeAt: now, fileName: words.calendarFile },
  });
  const id = `${task.taskId}:mail:${task.linkDigests.length}`;
  return {
    kind: 'mail',
    ...{ id, mail: { ...mail, attachments: [entry] } },
    gather: {
      ...{ personId: approver.personId, name: approver.name, kind: 'approvals' },
      ...{ entry: inALine(about, values.reference), until, taskId: task.taskId },
      ...(isUrgent(claim) && { urgent: true as const }),
    },
  };
}

/** Who asks for what, and how much: the first is unsaid of a confidential claim, because a mail can be forwarded. */
interface About {
  readonly who: string | undefined;
  readonly what: string;
  readonly amount: string | undefined;
}

async function aboutOf(deps: Deps, claim: Claim, language: Language): Promise<About> {
  const member = isConfidential(deps, claim) ? undefined : await personConcerned(deps, claim.memberId);
  const amount = claim.amountCents === 0 ? undefined : formatCents(claim.amountCents, language);
  return { who: member?.name, what: titleOf(deps, claim, language), amount };
}

/** The same in a line, where several are listed. */
function inALine({ who, what, amount }: About, reference: string): string {
  return [who, what, amount, reference].filter((one) => one !== undefined).join(' – ');
}

/** What was said in a confidential claim stands behind its link alone. */
function factsOf(
  deps: Deps,
  claim: Claim,
  { who, what, amount }: About,
  { deadline, language }: { readonly deadline: string; readonly language: Language },
): Facts {
  const words = approvalMailWords[language];
  const appeal = isConfidential(deps, claim) ? undefined : appealOf(claim);
  const facts = [
    [words.who, who],
    [words.what, what],
    [words.amount, amount],
    [words.until, deadline],
    [words.first, appeal?.first],
    [words.reason, appeal?.reason],
    [words.standsOut, standsOut(claim, language)],
  ] as const;
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

function standsOut(claim: Claim, language: Language): string {
  const words = approvalMailWords[language];
  const count = (claim.decision?.rules ?? []).filter((one) => one.outcome === 'not-met').length;
  return [
    ...(isUrgent(claim) ? [words.urgent] : []),
    ...(count > 0 ? [fillSentence(words.notMet, { count }, language)] : []),
  ].join('. ');
}

/** What the member appeals with, and the words of the decision that it is against. */
function appealOf(claim: Claim): { readonly reason: string; readonly first: string } | undefined {
  const thread = threadOf(claim);
  const at = thread.findLastIndex((one) => one.kind === 'appeal');
  const appeal = thread[at];
  if (!appeal || claim.round === 1) return undefined;
  const first = thread.slice(0, at).findLast((one) => one.kind === 'decision');
  return { reason: appeal.text, first: first?.text ?? '' };
}

function titleOf(deps: Deps, claim: Claim, language: Language): string {
  return deps.measures.find((one) => one.id === claim.measure)?.texts[language].title ?? claim.measure;
}
