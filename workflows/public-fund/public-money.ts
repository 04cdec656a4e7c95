/**
 * The money of the plan as everybody may see it: voted, reserved, paid and waiting, gathered by envelope and by the
 * month of filing. Before it the claims, after it the merging of small groups.
 */
import { monthOfDay } from '../calendar.ts';
import type { Claim } from '../claim/claim.ts';
import { addPeople, type People } from '../losses/statement.ts';
import { type Cents, sumCents } from '../money.ts';

/** What claims of one envelope and one month take. */
export interface MoneyCell {
  readonly envelopeId: string;
  /** `YYYY-MM`, in which the claims were filed. */
  readonly month: string;
  readonly reservedCents: Cents;
  readonly paidCents: Cents;
  readonly waitingCents: Cents;
  /** Whose claims they are; of many, as many as are needed to know that they are not few. */
  readonly people: People;
}

export type MoneyCells = Readonly<Record<string, MoneyCell>>;
type Taken = Pick<MoneyCell, 'reservedCents' | 'paidCents' | 'waitingCents'>;

/** @param person tells people apart without telling who they are */
export function addClaimMoney(cells: MoneyCells, claim: Claim, person: string): MoneyCells {
  const { envelopeId } = claim;
  const taken = takenBy(claim);
  if (envelopeId === undefined || sumCents(Object.values(taken)) === 0) return cells;
  const month = monthOfDay(claim.filedOn);
  const key = `${envelopeId}#${month}`;
  const before = cells[key] ?? { envelopeId, month, ...nothing, people: [] };
  const after = { ...before, ...addTaken(before, taken), people: addPeople(before.people, [person]) };
  return { ...cells, [key]: after };
}

/** Of the envelope alone: what other sources bear is not the fund's. */
function takenBy({ allocations, decision, status }: Claim): Taken {
  const inState = (state: 'reserved' | 'posted') =>
    sumCents(
      allocations
        .filter((one) => one.shard !== undefined && one.state === state)
        .map(({ amountCents }) => amountCents),
    );
  const asked = decision?.funding.filter(({ bearing }) => bearing === 'envelope') ?? [];
  return {
    reservedCents: inState('reserved'),
    paidCents: inState('posted'),
    waitingCents: status === 'queued' ? sumCents(asked.map(({ amountCents }) => amountCents)) : 0,
  };
}

const nothing: Taken = { reservedCents: 0, paidCents: 0, waitingCents: 0 };

function addTaken(a: Taken, b: Taken): Taken {
  return {
    reservedCents: a.reservedCents + b.reservedCents,
    paidCents: a.paidCents + b.paidCents,
    waitingCents: a.waitingCents + b.waitingCents,
  };
}
