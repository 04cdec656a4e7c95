/** Loans: repaid early or from outside, asked to be spread out or given up, and decided upon. */
import { askReschedule, askWriteOff, decideLoanRequest } from '../../../../functions/loans/ask-about-loan.ts';
import { repayLoan } from '../../../../functions/loans/repay-loan.ts';
import type { Random } from '../../demo/random.ts';
import { demonstrationStaff } from '../../demo/staff.ts';
import { personOf, type World } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

function someLoan({ books }: World, random: Random) {
  return pickOf(random, books.records.followed.LOAN.values());
}

const repay: Act = async (world, random) => {
  const loan = someLoan(world, random);
  if (!loan) return undefined;
  const amountCents = random.integer(1, Math.max(1, Math.floor(loan.principalCents / 2)));
  const from = random.chance(60) ? 'budget' : 'outside';
  const actor = await personOf(world, loan.memberId);
  await repayLoan(world.runtime.deps, actor, loan.loanId, { amountCents, from });
  return `${actor.personId} repays ${amountCents} cents of ${loan.loanId} from ${from}`;
};

const ask: Act = async (world, random) => {
  const loan = someLoan(world, random);
  if (!loan) return undefined;
  const reason = 'La saison est annulée.';
  if (random.chance(50)) {
    const months = random.integer(1, 30);
    await askReschedule(world.runtime.deps, await personOf(world, loan.memberId), loan.loanId, {
      months,
      reason,
    });
    return `${loan.memberId} asks for ${months} months for ${loan.loanId}`;
  }
  await askWriteOff(world.runtime.deps, await personOf(world, 'farid'), loan.loanId, { reason });
  return `farid asks to give ${loan.loanId} up`;
};

const decide: Act = async (world, random) => {
  const loans = world.books.records.followed.LOAN.values();
  const loan = pickOf(
    random,
    loans.filter(({ requests }) => requests.some(({ state }) => state === 'open')),
  );
  const request = loan?.requests.find(({ state }) => state === 'open');
  if (!loan || !request) return undefined;
  const role = request.chain[request.decisions.length];
  const able = demonstrationStaff.filter(({ roles }) => role !== undefined && roles.includes(role));
  const who = pickOf(random, able)?.personId ?? 'bruno';
  const decision = random.chance(75) ? 'approve' : 'refuse';
  const word = { decision, comment: 'Vu.' } as const;
  await decideLoanRequest(
    world.runtime.deps,
    await personOf(world, who),
    loan.loanId,
    request.requestId,
    word,
  );
  return `${who} says ${decision} to what is asked about ${loan.loanId}`;
};

export const lendingActs: readonly NamedAct[] = [
  { name: 'repay-loan', weight: 4, act: repay },
  { name: 'ask-about-loan', weight: 1, act: ask },
  { name: 'decide-loan', weight: 3, act: decide },
];
