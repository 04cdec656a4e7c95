/** The demonstration's contracts of spring 2020, in every state that the crisis found them in. */
import { addDays } from '../../../workflows/calendar.ts';
import type { Activity, Client, Contract, Member } from '../../../workflows/registers/records.ts';
import { tradeOf } from './activities.ts';
import { namedContracts } from './named-contracts.ts';
import { createRandom, type Random } from './random.ts';
import { townsOf, workLanguage } from './trades.ts';

/** When the plan was announced nearly everything in it had been agreed already. */
const lastConclusion = '2020-03-28';
const confinement = '2020-03-14';

export function makeContracts(
  seed: number,
  members: readonly Member[],
  activities: readonly Activity[],
  clients: readonly Client[],
): Contract[] {
  const random = createRandom(seed, 'contracts');
  const contractors = members.filter(({ memberId, employment, leftOn }) => {
    return memberId.startsWith('m-') && employment !== 'permanent' && leftOn === undefined;
  });
  const made = contractors.flatMap((member) => {
    const activity = workplaceOf(member, activities, random);
    const count =
      member.employment === 'occasional'
        ? 1
        : random.weighted([
            [0, 6],
            [1, 34],
            [2, 38],
            [3, 22],
          ]);
    return Array.from({ length: count }, () => makeContract(member, activity, clients, random));
  });
  const numbered = made.map((contract, at) => {
    return { contractId: `con-${String(at + 1).padStart(4, '0')}`, ...contract };
  });
  return [...namedContracts, ...numbered];
}

/** The Activité that the member coordinates, else one of the same country; occasional members share theirs. */
function workplaceOf(member: Member, activities: readonly Activity[], random: Random): Activity {
  const shared = activities.find(
    ({ activityId }) => activityId === `act-occasional-${member.country.toLowerCase()}`,
  );
  if (member.employment === 'occasional' && shared) return shared;
  const own = activities.find(({ coordinatorIds }) => coordinatorIds.includes(member.memberId));
  return (
    own ??
    random.pick(activities.filter(({ country, sector }) => country === member.country && sector !== ''))
  );
}

function makeContract(
  member: Member,
  activity: Activity,
  clients: readonly Client[],
  random: Random,
): Omit<Contract, 'contractId'> {
  const startsOn = addDays(
    '2020-02-17',
    random.weighted([
      [random.integer(0, 25), 15],
      [random.integer(26, 110), 70],
      [random.integer(111, 190), 15],
    ]),
  );
  const plannedDays = random.weighted([
    [1, 30],
    [2, 25],
    [3, 18],
    [4, 9],
    [5, 9],
    [8, 5],
    [12, 4],
  ]);
  const spread = plannedDays > 2 && random.chance(40) ? random.integer(1, plannedDays) : 0;
  const state = random.weighted<Contract['state']>(startsOn < confinement ? statesBefore : statesSince);
  const concludedOn = conclude(startsOn, random);
  const trade = tradeOf(activity, random);
  const language = workLanguage(member.language);
  const nearby = clients.filter(({ country }) => country === member.country);
  return {
    memberId: member.memberId,
    activityId: activity.activityId,
    ...(random.chance(92) && {
      clientId: random.pick(nearby.length > 0 && random.chance(90) ? nearby : clients).clientId,
    }),
    function: random.pick(trade.functions[language]),
    place: random.pick(townsOf(member.country, member.language)),
    startsOn,
    endsOn: addDays(startsOn, plannedDays - 1 + spread),
    plannedDays,
    grossCents: plannedDays * random.integer(trade.dayPay[0] * 20, trade.dayPay[1] * 20) * 5,
    ...((state !== 'entered' || random.chance(50)) && { concludedOn }),
    state,
    ...makeHours(member, plannedDays, random),
  };
}

const statesBefore = [
  ['concluded', 70],
  ['validated', 20],
  ['cancelled', 10],
] as const;
const statesSince = [
  ['concluded', 38],
  ['validated', 24],
  ['entered', 20],
  ['cancelled', 18],
] as const;

/** The French annexes count cachets of twelve hours for artists, hours for technicians. */
function makeHours(
  { country, employment }: Member,
  days: number,
  random: Random,
): Pick<Contract, 'cachets' | 'hours'> {
  if (country !== 'FR') return random.chance(30) ? { hours: (days * 76) / 10 } : {};
  if (employment === 'artist') return { cachets: days, hours: days * 12 };
  return { hours: days * random.integer(7, 10) };
}

/** A few weeks before the work; what begins late was mostly agreed before the confinement all the same. */
function conclude(startsOn: string, random: Random): string {
  const weeksBefore = addDays(startsOn, -random.integer(10, 75));
  if (weeksBefore <= lastConclusion) return weeksBefore;
  const daysBefore = random.chance(80) ? random.integer(14, 70) : random.integer(0, 13);
  return addDays(lastConclusion, -daysBefore);
}
