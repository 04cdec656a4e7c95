/** The people who run the plan in the demonstration; they are there without the demonstration members too. */
import type { Country, Role, Staff } from '../../../workflows/registers/records.ts';

function person(
  personId: string,
  name: string,
  language: string,
  role: Role,
  countries?: readonly Country[],
): Staff {
  const email = `${personId}@entraide.example`;
  return { personId, name, email, language, roles: [role], ...(countries && { countries: [...countries] }) };
}

/** Countries with a partner office, and the language that it works in. */
export const partnerCountries = [
  { country: 'DE', language: 'de' },
  { country: 'IT', language: 'it' },
  { country: 'ES', language: 'es' },
  { country: 'HU', language: 'hu' },
  { country: 'SE', language: 'sv' },
  { country: 'AT', language: 'de' },
  { country: 'NL', language: 'nl' },
] as const satisfies readonly { country: Country; language: string }[];

export const demonstrationStaff: readonly Staff[] = [
  person('adele', 'Adèle Lambert', 'fr', 'adviser', ['BE']),
  person('amadou', 'Amadou Diallo', 'fr', 'adviser', ['BE']),
  person('arno', 'Arno Vermeulen', 'nl', 'adviser', ['BE']),
  person('anke', 'Anke Radermacher', 'de', 'adviser', ['BE']),
  person('aurelie', 'Aurélie Marchal', 'fr', 'adviser', ['FR']),
  person('alexis', 'Alexis Ndiaye', 'fr', 'adviser', ['FR']),
  person(
    'aylin',
    'Aylin Kaya',
    'en',
    'adviser',
    partnerCountries.map(({ country }) => country),
  ),
  person('farid', 'Farid Benali', 'fr', 'finance'),
  person('fien', 'Fien De Smet', 'nl', 'finance'),
  person('fanny', 'Fanny Roussel', 'fr', 'finance'),
  person('friedrich', 'Friedrich Schmitz', 'de', 'finance'),
  person('soraya', 'Soraya Haddad', 'fr', 'social-committee'),
  person('stijn', 'Stijn Claes', 'nl', 'social-committee'),
  person('sabine', 'Sabine Klein', 'de', 'social-committee'),
  person('simon', 'Simon Lecomte', 'fr', 'social-committee'),
  person('sofie', 'Sofie Yilmaz', 'nl', 'social-committee'),
  person('bruno', 'Bruno Delvaux', 'fr', 'board-delegate'),
  person('beatrix', 'Beatrix Wouters', 'nl', 'board-delegate'),
  person('baptiste', 'Baptiste Moreau', 'fr', 'board-delegate'),
  person('bettina', 'Bettina Huber', 'de', 'board-delegate'),
  person('leonie', 'Léonie Goffin', 'fr', 'listener'),
  person('lander', 'Lander Maes', 'nl', 'listener'),
  person('omar', 'Omar Touré', 'fr', 'operator'),
  person('astrid', 'Astrid Janssens', 'nl', 'auditor'),
  person('petra', 'Petra Neumann', 'de', 'partner-office', ['DE']),
  person('paola', 'Paola Ricci', 'it', 'partner-office', ['IT']),
  person('pilar', 'Pilar Navarro', 'es', 'partner-office', ['ES']),
  person('piroska', 'Piroska Németh', 'hu', 'partner-office', ['HU']),
  person('pernilla', 'Pernilla Holm', 'sv', 'partner-office', ['SE']),
  person('paul', 'Paul Gruber', 'de', 'partner-office', ['AT']),
  person('pleun', 'Pleun Bakker', 'nl', 'partner-office', ['NL']),
];

/** The adviser for somebody of this country and language, spread over those who share the work. */
export function adviserFor(country: Country, language: string, turn: number): string {
  const advisers = demonstrationStaff.filter(({ roles, countries }) => {
    return roles.includes('adviser') && countries?.includes(country);
  });
  const speaking = advisers.filter((adviser) => adviser.language === language);
  const choice = speaking.length > 0 ? speaking : advisers;
  const adviser = choice[turn % choice.length];
  if (!adviser) throw new RangeError(`no adviser for ${country}`);
  return adviser.personId;
}
