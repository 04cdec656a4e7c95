/** The demonstration's clients: festivals, theatres, schools and companies of several countries. */
import type { Client } from '../../../workflows/registers/records.ts';
import { makeVatNumber } from './account-numbers.ts';
import { asciiName } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { clientKinds, properWords, townsOf, workLanguage } from './trades.ts';

const namedClients: readonly Client[] = [
  {
    clientId: 'cli-boreal',
    name: 'Festival Boréal',
    email: 'contact@festival-boreal.example',
    country: 'BE',
    vatNumber: 'BE0412345614',
    language: 'fr',
  },
  {
    clientId: 'cli-zandbank',
    name: 'Cultuurcentrum De Zandbank',
    email: 'info@zandbank.example',
    country: 'BE',
    language: 'nl',
  },
  {
    clientId: 'cli-lisiere',
    name: 'Théâtre de la Lisière',
    email: 'production@lisiere.example',
    country: 'FR',
    language: 'fr',
  },
];

const counts = [
  { country: 'BE', language: 'fr', count: 30 },
  { country: 'BE', language: 'nl', count: 20 },
  { country: 'BE', language: 'de', count: 4 },
  { country: 'FR', language: 'fr', count: 24 },
  { country: 'NL', language: 'nl', count: 3 },
  { country: 'DE', language: 'de', count: 3 },
  { country: 'LU', language: 'fr', count: 2 },
  { country: 'GB', language: 'en', count: 2 },
] as const;

export function makeClients(seed: number): Client[] {
  const random = createRandom(seed, 'clients');
  const places = counts.flatMap((group) => Array.from({ length: group.count }, () => group));
  return [...namedClients, ...places.map((place, at) => makeClient(place, at + 1, random))];
}

interface ClientPlace {
  readonly country: string;
  readonly language: string;
}

function makeClient({ country, language }: ClientPlace, number: number, random: Random): Client {
  const words = workLanguage(language);
  const kind = random.weighted(clientKinds[words]);
  const name = `${kind} ${random.pick(properWords[words])} ${random.pick(townsOf(country, language))}`;
  const vatNumber = random.chance(65) ? makeVatNumber(country, random) : undefined;
  const domain = `${asciiName(name).replaceAll('.', '-')}-${number}.example`;
  return {
    clientId: `cli-${String(number).padStart(4, '0')}`,
    name,
    ...(random.chance(95) && { email: `contact@${domain}` }),
    country,
    ...(vatNumber && { vatNumber }),
    language,
  };
}
