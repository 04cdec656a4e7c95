/** The trainings of the demonstration, by seed: subjects, days, seats and providers of spring 2020 and after. */
import { addDays } from '../../../workflows/calendar.ts';
import type { Country } from '../../../workflows/registers/records.ts';
import type { Training, TrainingSubject } from '../../../workflows/trainings/training.ts';
import { makeIban } from './account-numbers.ts';
import { createRandom, type Random } from './random.ts';

type Given = readonly [
  title: string,
  subject: TrainingSubject,
  language: Training['language'],
  country: Country,
];

const given: readonly Given[] = [
  ['Garder le lien avec ses clients en temps de crise', 'client-relations', 'fr', 'BE'],
  ['Revoir son plan d’affaires', 'business-plan', 'fr', 'BE'],
  ['Een kasplanning voor moeilijke maanden', 'cash-plan', 'nl', 'BE'],
  ['Se faire connaître en ligne', 'marketing', 'fr', 'FR'],
  ['Klanten opnieuw overtuigen', 'client-relations', 'nl', 'BE'],
  ['Liquiditätsplan Schritt für Schritt', 'cash-plan', 'de', 'BE'],
  ['Construire son plan de trésorerie', 'cash-plan', 'fr', 'FR'],
  ['Working and selling online', 'digital-tools', 'en', 'BE'],
  ['Contrats annulés : vos droits', 'legal', 'fr', 'FR'],
  ['Een ondernemingsplan na de crisis', 'business-plan', 'nl', 'BE'],
];

const providers = ['Atelier des Compétences', 'Leerhuis De Brug', 'Lernwerk Ost', 'La Fabrique à Projets'];

export function makeTrainings(seed: number): Training[] {
  return given.map((one, number) => {
    const random = createRandom(seed, `training ${number}`);
    return makeTraining(one, number, random);
  });
}

function makeTraining([title, subject, language, country]: Given, number: number, random: Random): Training {
  const startsOn = addDays('2020-04-27', number * 9 + random.integer(0, 3));
  const sessions = Array.from({ length: random.integer(1, 3) }, (_, session) => ({
    on: addDays(startsOn, session * 7),
    from: '09:30',
    until: '12:30',
    place: 'online',
  }));
  return {
    trainingId: `training-${number + 1}`,
    title,
    subject,
    language,
    sessions,
    seats: random.integer(6, 16),
    feeCents: random.integer(6, 40) * 1_000,
    provider: { name: random.pick(providers), iban: makeIban(country, random) },
    createdBy: 'omar',
    createdAt: '2020-03-30T00:00:00Z',
  };
}
