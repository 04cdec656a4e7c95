/** The group reports, somebody of the staff accepts the report or sends it back with a question. */

import { addDays, dayOf, instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { conflictOf } from '../../workflows/claim/request-approval.ts';
import {
  accept,
  handIn,
  type Initiative,
  sendBack,
  WrongMoment,
} from '../../workflows/initiative/initiative.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { Language } from '../../workflows/language.ts';
import { approverFacts } from '../approvals/approvers.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { resume } from '../platform/resume.ts';
import type { Effect } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { readLocalisedForm } from '../web/forms/localised-form.ts';
import { reportForm, reviewForm } from './forms.ts';
import { initiativeTerms } from './initiative-terms.ts';
import { mailToGroup } from './mails.ts';
import { type InitiativeChange, initiativeRecord } from './store.ts';
import { type InitiativeView, initiativeFor, isOfGroup, viewInitiative } from './view-initiatives.ts';

/** @throws Problem 403 for anybody outside the group, 404, 409 when no report is expected, 422 */
export async function reportInitiative(
  deps: Deps,
  actor: Person,
  id: string,
  body: unknown,
  language: Language,
): Promise<InitiativeView> {
  const { claim } = await initiativeFor(deps, actor, id);
  if (!isOfGroup(claim, actor)) throw problem('forbidden.group');
  const { text, spentCents } = readLocalisedForm(reportForm, body, language);
  const at = instantOf(deps.clock.now());
  const report = { text, spentCents, at, by: actor.personId };
  await change(deps, id, (initiative) => ({
    initiative: withoutWait(handIn(initiative, report)),
    effects: wakeInitiative(initiative, `reported:${at}`),
    result: undefined,
  }));
  return viewInitiative(deps, actor, id);
}

/**
 * Accepts the report, which releases the second part, or asks for more.
 * @throws Problem 403 for anybody but advisers and finance without a stake, 404, 409 without a report, 422
 */
export async function reviewInitiative(
  deps: Deps,
  actor: Person,
  id: string,
  body: unknown,
  language: Language,
): Promise<InitiativeView> {
  const { claim } = await initiativeFor(deps, actor, id);
  if (!actor.roles.includes('adviser') && !actor.roles.includes('finance')) throw problem('forbidden');
  await refuseStake(deps, actor, claim);
  const { decision, comment = '' } = readLocalisedForm(reviewForm, body, language);
  const now = deps.clock.now();
  const [at, by] = [instantOf(now), actor.personId];
  await change(deps, id, async (initiative) => {
    const wake = wakeInitiative(initiative, `reviewed:${at}`);
    if (decision === 'accept')
      return { initiative: withoutWait(accept(initiative, at, by)), effects: wake, result: undefined };
    const dueOn = addDays(dayOf(now), (await initiativeTerms(deps, claim)).completionDays);
    const returned = withoutWait(sendBack(initiative, { comment, at, by }, dueOn));
    const values = { reason: comment };
    const occasion = `returned:${at}`;
    const told = await mailToGroup(deps, claim, returned, {
      kind: 'initiative-report-returned',
      occasion,
      values,
    });
    return { initiative: returned, effects: [...told, ...wake], result: undefined };
  });
  return viewInitiative(deps, actor, id);
}

async function refuseStake(deps: Deps, actor: Person, claim: Claim): Promise<void> {
  const member = await deps.registers.member(claim.memberId);
  if (conflictOf({ ...claim, approvals: [] }, await approverFacts(deps, actor), member))
    throw problem('forbidden.close-to-initiative');
}

async function change(
  deps: Deps,
  id: string,
  decide: (initiative: Initiative) => Promise<InitiativeChange<void>> | InitiativeChange<void>,
): Promise<void> {
  try {
    await update(deps, initiativeRecord, id, decide);
  } catch (error) {
    if (!(error instanceof WrongMoment)) throw error;
    throw problem('wrong-moment');
  }
}

function wakeInitiative({ initiativeId, waiting }: Initiative, cause: string): Effect[] {
  return resume(waiting, cause, { claimId: initiativeId });
}
