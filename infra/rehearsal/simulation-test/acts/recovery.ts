/** Clients who answer by the links in their mails, and the staff who follow their cases. */
import { answerAsClient } from '../../../../functions/recovery/answer-client.ts';
import {
  acknowledgePledge,
  askWriteOff,
  decideWriteOff,
  declareIrrecoverable,
  inviteAgain,
} from '../../../../functions/recovery/staff-actions.ts';
import { personOf } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

const answer: Act = async (world, random) => {
  const link = pickOf(random, world.clientLinks);
  const recovery = link && world.books.records.followed.RECOVERY.get(link.caseId);
  if (!link || !recovery) return undefined;
  const amountCents = random.integer(1, recovery.amountCents + 100);
  const said = random.weighted([
    [{ answer: 'pledge', amountCents } as const, 70],
    [{ answer: 'decline', reason: 'Nous avons fermé.' } as const, 20],
    [{ answer: 'paid', reason: 'Payé le mois passé.' } as const, 10],
  ]);
  await answerAsClient(world.runtime.deps, link.caseId, link.secret, said);
  return `the client of ${link.caseId} answers ${said.answer}`;
};

const follow: Act = async (world, random) => {
  const recovery = pickOf(random, world.books.records.followed.RECOVERY.values());
  if (!recovery) return undefined;
  const { deps } = world.runtime;
  const { caseId } = recovery;
  const [what, who] = random.weighted<readonly [string, string]>([
    [['acknowledge', 'adele'], 20],
    [['invite-again', 'arno'], 20],
    [['irrecoverable', 'fien'], 10],
    [['ask-write-off', 'fanny'], 10],
    [['decide-write-off', 'beatrix'], 20],
  ]);
  const actor = await personOf(world, who);
  if (what === 'acknowledge') await acknowledgePledge(deps, actor, caseId);
  if (what === 'invite-again') await inviteAgain(deps, actor, caseId, { email: 'compta@client.example' });
  if (what === 'irrecoverable') await declareIrrecoverable(deps, actor, caseId, 'En faillite.');
  if (what === 'ask-write-off') await askWriteOff(deps, actor, caseId, 'Trop petit.');
  const decision = random.chance(70) ? 'approve' : 'reject';
  if (what === 'decide-write-off') await decideWriteOff(deps, actor, caseId, { decision, comment: 'Vu.' });
  return `${who}: ${what} of ${caseId}`;
};

export const recoveryActs: readonly NamedAct[] = [
  { name: 'client-answers', weight: 3, act: answer },
  { name: 'follow-case', weight: 3, act: follow },
];
