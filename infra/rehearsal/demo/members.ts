/** The demonstration's members: a few whom the documentation names, and hundreds like the cooperative's own. */
import type { Country, Employment, Member } from '../../../workflows/registers/records.ts';
import { makeIban } from './account-numbers.ts';
import { asciiName, makeName } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { adviserFor, partnerCountries } from './staff.ts';

type Named = Pick<Member, 'memberId' | 'name' | 'country' | 'language' | 'employment'> & {
  readonly householdId?: string;
};

/** People with a story; three of them also belong to the staff, or live with somebody who does. */
const namedMembers: readonly Named[] = [
  {
    memberId: 'nour',
    name: 'Nour El Amrani',
    country: 'BE',
    language: 'fr',
    employment: 'fixed-term',
    householdId: 'h-nour',
  },
  {
    memberId: 'sami',
    name: 'Sami El Amrani',
    country: 'BE',
    language: 'fr',
    employment: 'fixed-term',
    householdId: 'h-nour',
  },
  {
    memberId: 'lotte',
    name: 'Lotte Verstraete',
    country: 'BE',
    language: 'nl',
    employment: 'fixed-term',
    householdId: 'h-lotte',
  },
  { memberId: 'ines', name: 'Inès Dumont', country: 'BE', language: 'fr', employment: 'permanent' },
  { memberId: 'milan', name: 'Milan Coppens', country: 'BE', language: 'nl', employment: 'occasional' },
  { memberId: 'jana', name: 'Jana Schröder', country: 'BE', language: 'de', employment: 'fixed-term' },
  {
    memberId: 'camille',
    name: 'Camille Vidal',
    country: 'FR',
    language: 'fr',
    employment: 'technician',
    householdId: 'h-camille',
  },
  { memberId: 'theo', name: 'Théo Marchand', country: 'FR', language: 'fr', employment: 'artist' },
  { memberId: 'greta', name: 'Greta Lindner', country: 'DE', language: 'de', employment: 'fixed-term' },
  {
    memberId: 'karim',
    name: 'Karim Haddad',
    country: 'BE',
    language: 'fr',
    employment: 'fixed-term',
    householdId: 'h-soraya',
  },
  {
    memberId: 'soraya',
    name: 'Soraya Haddad',
    country: 'BE',
    language: 'fr',
    employment: 'permanent',
    householdId: 'h-soraya',
  },
  { memberId: 'bruno', name: 'Bruno Delvaux', country: 'BE', language: 'fr', employment: 'permanent' },
];

/** How many more of each country and language; with the named ones some 400. */
const groups: readonly { country: Country; language: string; count: number }[] = [
  { country: 'BE', language: 'fr', count: 152 },
  { country: 'BE', language: 'nl', count: 80 },
  { country: 'BE', language: 'de', count: 16 },
  { country: 'FR', language: 'fr', count: 98 },
  ...partnerCountries.map(({ country, language }) => ({ country, language, count: 6 })),
];

/** Of a hundred members; artists and technicians are those of the French annexes 8 and 10. */
const employmentsIn = {
  BE: [
    ['fixed-term', 71],
    ['occasional', 25],
    ['permanent', 4],
  ],
  FR: [
    ['artist', 40],
    ['technician', 28],
    ['fixed-term', 14],
    ['occasional', 13],
    ['permanent', 5],
  ],
  elsewhere: [
    ['fixed-term', 78],
    ['occasional', 22],
  ],
} as const satisfies Record<string, readonly (readonly [Employment, number])[]>;

export function makeMembers(seed: number): Member[] {
  const random = createRandom(seed, 'members');
  const strangers = groups.flatMap(({ country, language, count }) => {
    return Array.from({ length: count }, () => makeStranger(country, language, random));
  });
  const mixed = random.shuffle(strangers).map((stranger, at) => {
    return { memberId: `m-${String(at + 1).padStart(4, '0')}`, ...stranger };
  });
  const together = shareHouseholds(mixed, random);
  return [...namedMembers, ...together].map((member, at) => complete(member, at, random));
}

function makeStranger(country: Country, language: string, random: Random): Omit<Named, 'memberId'> {
  const employment = random.weighted<Employment>(
    country === 'BE' || country === 'FR' ? employmentsIn[country] : employmentsIn.elsewhere,
  );
  return { name: makeName(language, random), country, language, employment };
}

/** Two in three live in a household that the register knows, some of them with one or two other members. */
function shareHouseholds(members: readonly Omit<Named, 'householdId'>[], random: Random): Named[] {
  const last = new Map<string, { householdId: string; room: number }>();
  return members.map((member) => {
    if (!random.chance(66)) return member;
    const runtime = `${member.country}-${member.language}`;
    const open = last.get(runtime);
    if (open && open.room > 0) {
      open.room -= 1;
      return { ...member, householdId: open.householdId };
    }
    const householdId = `h-${member.memberId.slice(2)}`;
    last.set(runtime, {
      householdId,
      room: random.weighted([
        [0, 70],
        [1, 22],
        [2, 8],
      ]),
    });
    return { ...member, householdId };
  });
}

function complete(member: Named, at: number, random: Random): Member {
  const isNamed = !member.memberId.startsWith('m-');
  const joinedOn = `${random.integer(1998, 2019)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
  const iban = makeIban(member.country, random);
  const left = random.chance(3);
  return {
    memberId: member.memberId,
    name: member.name,
    email: `${isNamed ? member.memberId : `${asciiName(member.name)}.${at}`}@members.example`,
    country: member.country,
    // Some read a language that the plan does not speak.
    language: !isNamed && random.chance(2) ? 'ar' : member.language,
    ...((isNamed || random.chance(94)) && { iban }),
    employment: member.employment,
    ...(member.householdId && { householdId: member.householdId }),
    adviserId: adviserFor(member.country, member.language, at),
    joinedOn,
    ...(!isNamed && left && { leftOn: `2020-0${random.integer(1, 3)}-15` }),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
