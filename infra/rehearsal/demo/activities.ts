/** The demonstration's Activités: each with the members who coordinate it, a sector, and what it has and costs. */
import type { Activity, Country, Member } from '../../../workflows/registers/records.ts';
import { createRandom, type Random } from './random.ts';
import { properWords, type Trade, trades, workLanguage } from './trades.ts';

/** Whose stories the documentation tells; `act-occasional-…` is where occasional members invoice from. */
const namedActivities: readonly Activity[] = [
  {
    activityId: 'act-zenith',
    name: 'Trio Zénith',
    country: 'BE',
    sector: 'music',
    coordinatorIds: ['ines'],
    balanceCents: 412_350,
    monthlyCostsCents: 186_000,
  },
  {
    activityId: 'act-lotte',
    name: 'Studio Lotte',
    country: 'BE',
    sector: 'design',
    coordinatorIds: ['lotte'],
    balanceCents: 98_720,
    monthlyCostsCents: 74_500,
  },
  {
    activityId: 'act-tangente',
    name: 'Compagnie Tangente',
    country: 'FR',
    sector: 'theatre',
    coordinatorIds: ['theo'],
    balanceCents: -35_280,
    monthlyCostsCents: 215_000,
  },
  {
    activityId: 'act-delvaux',
    name: 'Delvaux formations',
    country: 'BE',
    sector: 'training',
    coordinatorIds: ['bruno', 'karim'],
    balanceCents: 650_000,
    monthlyCostsCents: 120_000,
  },
  {
    activityId: 'act-lindner',
    name: 'Lindner Licht',
    country: 'DE',
    sector: 'events',
    coordinatorIds: ['greta'],
    balanceCents: 120_000,
    monthlyCostsCents: 60_000,
  },
  {
    activityId: 'act-occasional-be',
    name: 'Prestations occasionnelles Belgique',
    country: 'BE',
    sector: '',
    coordinatorIds: [],
  },
  {
    activityId: 'act-occasional-fr',
    name: 'Prestations occasionnelles France',
    country: 'FR',
    sector: '',
    coordinatorIds: [],
  },
];

const counts: readonly (readonly [Country, number])[] = [
  ['BE', 74],
  ['FR', 33],
  ['DE', 1],
  ['IT', 1],
  ['ES', 1],
  ['HU', 1],
  ['SE', 1],
  ['AT', 1],
  ['NL', 1],
];

export function makeActivities(seed: number, members: readonly Member[]): Activity[] {
  const random = createRandom(seed, 'activities');
  const strangers = members.filter(({ memberId, employment, leftOn }) => {
    return memberId.startsWith('m-') && employment !== 'occasional' && leftOn === undefined;
  });
  const made = counts.flatMap(([country, count]) => {
    const candidates = random.shuffle(strangers.filter((member) => member.country === country));
    return Array.from({ length: count }, () => makeActivity(country, candidates, random));
  });
  const numbered = made.map((activity, at) => {
    return { activityId: `act-${String(at + 1).padStart(4, '0')}`, ...activity };
  });
  return [...namedActivities, ...numbered];
}

/** @param candidates members who do not coordinate yet; those who are chosen are taken off, the last one stays */
function makeActivity(country: Country, candidates: Member[], random: Random): Omit<Activity, 'activityId'> {
  const wanted = random.weighted([
    [1, 80],
    [2, 16],
    [3, 4],
  ]);
  const coordinators = candidates.splice(0, Math.min(wanted, Math.max(1, candidates.length - 1)));
  const first = coordinators[0];
  if (!first) throw new RangeError(`nobody to coordinate an Activité in ${country}`);
  const language = workLanguage(first.language);
  const trade = pickTrade(random);
  return {
    name: `${trade.kinds[language]} ${random.pick(properWords[language])}`,
    country,
    sector: trade.sector,
    coordinatorIds: coordinators.map(({ memberId }) => memberId),
    ...makeFinances(random),
  };
}

/** A few have no balance in the register, a few are in the red. */
function makeFinances(random: Random): Pick<Activity, 'balanceCents' | 'monthlyCostsCents'> {
  const monthlyCostsCents = random.integer(150, 4_200) * 100;
  if (random.chance(6)) return { monthlyCostsCents };
  const months = random.integer(-15, 60) / 10;
  return { balanceCents: Math.round(monthlyCostsCents * months), monthlyCostsCents };
}

/** The trade of the Activité's sector; any, where members of all trades share it. */
export function tradeOf({ sector }: Activity, random: Random): Trade {
  return trades.find((each) => each.sector === sector) ?? pickTrade(random);
}

function pickTrade(random: Random): Trade {
  return random.weighted(trades.map((trade) => [trade, trade.weight] as const));
}
