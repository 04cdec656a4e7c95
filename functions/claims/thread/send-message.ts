/** A message about a claim, from the member to whoever handles it or back, without a question being open. */

import { instantOf } from '../../../workflows/calendar.ts';
import type { Claim, ClaimMessage } from '../../../workflows/claim/claim.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { type Role, roles } from '../../../workflows/registers/records.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { mailToPerson } from '../../mails/to-person.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import type { Effect } from '../../platform/store/port.ts';
import { update } from '../../platform/update.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor, isOwn, maySeeByRole } from '../access.ts';
import { mailToMember } from '../mails.ts';
import { claimRecord } from '../store.ts';
import { handlersOf } from './handlers.ts';

/** A claim is one record: what is said about it has to fit in. */
const mostBytes = 80_000;

/** Roles that may write to the member of any claim that they see. */
const writingRoles: readonly Role[] = [
  'adviser',
  'social-committee',
  'finance',
  'board-delegate',
  'operator',
  'partner-office',
];

/**
 * @throws Problem 404 when they may not see the claim, 403 when they see it and have no part in it, 409
 *   `too-many-messages` when the conversation has become too long to keep
 */
export async function sendMessage(
  deps: Deps,
  actor: Person,
  claimId: string,
  text: string,
): Promise<ClaimMessage> {
  const seen = await claimFor(deps, actor, claimId);
  const role = roleIn(deps, seen, actor);
  if (!role) throw problem('forbidden.message');
  const message: ClaimMessage = {
    messageId: `message-${deps.random.id()}`,
    at: instantOf(deps.clock.now()),
    authorId: actor.personId,
    role,
    text,
  };
  return update(deps, claimRecord, claimId, async (claim) => {
    const messages = [...(claim.messages ?? []), message];
    if (Buffer.byteLength(JSON.stringify(messages)) > mostBytes) throw problem('too-many-messages');
    return {
      claim: changeClaim(claim, { messages }),
      effects: await mailsAbout(deps, claim, message, actor.name),
      result: message,
    };
  });
}

/** In which role the person writes about the claim, or undefined when they have no part in it. */
export function roleIn(deps: Deps, claim: Claim, actor: Person): Role | undefined {
  if (isOwn(claim, actor)) return 'member';
  const asked = claim.approvals.findLast((one) => one.approverId === actor.personId);
  if (asked) return asked.role;
  const own = writingRoles.filter((role) => actor.roles.includes(role));
  if (maySeeByRole(deps, claim, actor)) return own.find((role) => roles.includes(role));
  return own.includes('partner-office') ? 'partner-office' : undefined;
}

async function mailsAbout(
  deps: Deps,
  claim: Claim,
  { messageId, role, text }: ClaimMessage,
  author: string,
): Promise<Effect[]> {
  const reference = claimReference(claim.claimId);
  if (role !== 'member')
    return [await mailToMember(deps, claim, 'message-to-member', messageId, { author, text })];
  const handlers = await handlersOf(deps, claim);
  const mails = handlers.map(({ personId }) =>
    mailToPerson(deps, personId, {
      id: `${claim.claimId}:mail:${messageId}:${personId}`,
      kind: 'message-to-staff',
      path: `/claims/${claim.claimId}#conversation`,
      values: { author, reference },
    }),
  );
  return (await Promise.all(mails)).flat();
}
