/** The claims that the bench files: the three kinds in turn, each different from all others, each sure to be paid. */
import { addDays } from '../../../workflows/calendar.ts';
import type { Activity, Member } from '../../../workflows/registers/records.ts';
import { makeIban } from '../demo/account-numbers.ts';
import { makeCooperative } from '../demo/cooperative.ts';
import { createRandom, type Random } from '../demo/random.ts';

export interface BenchClaim {
  readonly personId: string;
  readonly measure: string;
  readonly form: Readonly<Record<string, unknown>>;
}

interface People {
  readonly members: readonly Member[];
  readonly activities: readonly Activity[];
}

type Maker = (people: People, number: number, random: Random) => Omit<BenchClaim, 'measure'>;

/** @param count how many claims; the same count and seed give the same claims */
export function makeBenchClaims(count: number, seed = 1): BenchClaim[] {
  const people = findPeople();
  const random = createRandom(seed, 'bench');
  return Array.from({ length: count }, (_, number) => {
    const [measure, make] = makers[number % makers.length] as (typeof makers)[number];
    return { measure, ...make(people, number, random) };
  });
}

/** Cancelled contracts of Belgian members, in turn under each of the measures: each has one envelope for them. */
export function makeClaimsOnEnvelopes(count: number, measures: readonly string[], seed = 1): BenchClaim[] {
  const people = findPeople();
  const members = people.members.filter(({ country }) => country === 'BE');
  const random = createRandom(seed, 'bench');
  return Array.from({ length: count }, (_, number) => ({
    measure: measures[number % measures.length] ?? '',
    ...cancelledContract({ ...people, members }, number, random),
  }));
}

/** Members who can be paid for a contract, and Activités in the countries of the plan. */
function findPeople(): People {
  const { members, activities } = makeCooperative();
  const isPayable = ({ country, employment, iban, leftOn, memberId }: Member) =>
    (country === 'BE' || country === 'FR') &&
    employment !== 'permanent' &&
    employment !== 'occasional' &&
    iban !== undefined &&
    leftOn === undefined &&
    memberId.startsWith('m-');
  const payable = members.filter(isPayable);
  const known = new Set(payable.map(({ memberId }) => memberId));
  return {
    members: payable,
    activities: activities.filter(({ coordinatorIds }) => known.has(coordinatorIds[0] ?? '')),
  };
}

const cancelledContract: Maker = ({ members, activities }, number, random) => {
  const startsOn = addDays('2020-04-20', random.integer(0, 200));
  const plannedDays = random.integer(1, 3);
  return {
    personId: random.pick(members).memberId,
    form: {
      activityId: random.pick(activities).activityId,
      function: 'Musicien',
      place: `Salle ${number}`,
      startsOn,
      endsOn: addDays(startsOn, plannedDays - 1),
      plannedDays,
      cancelledDays: plannedDays,
      // Below the amount from which an agreement has to be proved.
      grossCents: plannedDays * random.integer(80, 165) * 100,
      cancellation: 'agreed',
      concludedOn: '2020-02-11',
      cancelledOn: '2020-03-20',
      reason: 'Festival annulé.',
    },
  };
};

/** Small amounts, so that the household's cap for the quarter holds hundreds of them. */
const hardshipAid: Maker = ({ members }, number, random) => ({
  personId: members[number % members.length]?.memberId ?? '',
  form: {
    need: random.pick(['rent', 'food', 'health', 'other']),
    incomeBeforeCents: random.integer(1_800, 2_600) * 100,
    incomeNowCents: random.integer(0, 600) * 100,
    householdSize: random.integer(1, 5),
    otherAidCents: 0,
    amountCents: random.integer(300, 600),
    explanation: 'Toutes mes dates sont annulées.',
    urgent: random.chance(30),
  },
});

const committedExpenses: Maker = ({ activities }, number, random) => {
  const activity = random.pick(activities);
  const lines = Array.from({ length: random.integer(1, 3) }, (_, line) => ({
    supplier: 'Imprimerie de la Gare',
    iban: makeIban('BE', random),
    description: `Affiches ${number}-${line}`,
    amountCents: random.integer(40, 165) * 100,
    incurredOn: '2020-02-20',
    refundable: false,
  }));
  return {
    personId: activity.coordinatorIds[0] ?? '',
    form: {
      activityId: activity.activityId,
      clientId: 'cli-boreal',
      cancelledOn: '2020-03-20',
      reason: 'Le festival n’aura pas lieu.',
      lines,
    },
  };
};

const makers = [
  ['cancelled-contract', cancelledContract],
  ['hardship-aid', hardshipAid],
  ['committed-expenses', committedExpenses],
] as const satisfies readonly (readonly [string, Maker])[];
