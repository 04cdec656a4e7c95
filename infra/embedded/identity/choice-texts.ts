/** The words of the page on which people choose who they are. */
import type { Localized } from '../../../workflows/language.ts';

export interface ChoiceTexts {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchButton: string;
  /** {count} */
  readonly more: string;
  /** {query} */
  readonly nobodyFound: string;
  readonly showAll: string;
  readonly nobody: string;
  readonly withoutRole: string;
}

export const choiceTexts: Localized<ChoiceTexts> = {
  fr: {
    title: 'Qui êtes-vous ?',
    lead: 'Choisissez la personne au nom de laquelle vous voulez travailler. Il ne faut pas de mot de passe sur cette machine.',
    search: 'Chercher une personne',
    searchHint: 'Une partie du nom, de l’identifiant ou du rôle',
    searchButton: 'Chercher',
    more: 'Et {count} autres : cherchez par nom.',
    nobodyFound: 'Personne ne correspond à « {query} ».',
    showAll: 'Montrer tout le monde',
    nobody: 'Il n’y a encore personne dans les registres.',
    withoutRole: 'sans rôle',
  },
  nl: {
    title: 'Wie bent u?',
    lead: 'Kies de persoon in wiens naam u wilt werken. Op deze machine is geen wachtwoord nodig.',
    search: 'Iemand zoeken',
    searchHint: 'Een deel van de naam, het kenmerk of de rol',
    searchButton: 'Zoeken',
    more: 'En nog {count}: zoek op naam.',
    nobodyFound: 'Niemand past bij “{query}”.',
    showAll: 'Iedereen tonen',
    nobody: 'Er staat nog niemand in de registers.',
    withoutRole: 'zonder rol',
  },
  de: {
    title: 'Wer sind Sie?',
    lead: 'Wählen Sie die Person, in deren Namen Sie arbeiten möchten. Auf diesem Rechner ist kein Passwort nötig.',
    search: 'Eine Person suchen',
    searchHint: 'Ein Teil des Namens, der Kennung oder der Rolle',
    searchButton: 'Suchen',
    more: 'Und {count} weitere: Suchen Sie nach dem Namen.',
    nobodyFound: 'Niemand passt zu „{query}“.',
    showAll: 'Alle zeigen',
    nobody: 'In den Registern steht noch niemand.',
    withoutRole: 'ohne Rolle',
  },
  en: {
    title: 'Who are you?',
    lead: 'Choose the person in whose name you want to work. No password is needed on this machine.',
    search: 'Find a person',
    searchHint: 'A part of the name, the identifier or the role',
    searchButton: 'Search',
    more: 'And {count} more: search by name.',
    nobodyFound: 'Nobody matches “{query}”.',
    showAll: 'Show everybody',
    nobody: 'There is nobody in the registers yet.',
    withoutRole: 'without a role',
  },
};
