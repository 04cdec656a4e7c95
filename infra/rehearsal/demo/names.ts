/** First and family names as one meets them in the cooperative's countries, by the language of the person. */
import type { Random } from './random.ts';

const names = {
  fr: {
    first:
      'Aïcha Alice Amadou Amélie Antoine Arthur Bilal Camille Chloé Clara Élodie Émile Fatou Félix Gaspard Hugo Imane Jeanne Jules Karim Léa Louise Lucas Maëlle Malik Manon Marius Mehdi Nadia Naïma Noé Ousmane Pauline Rachid Romane Sacha Salomé Samira Simon Théo Valentine Victor Yasmina Youssef Zoé',
    family:
      'Bah, Benali, Bernard, Bodart, Boulanger, Charlier, Collin, Cordier, Daoudi, Delvaux, Diallo, Dubois, Dumont, Dupuis, Evrard, Fontaine, Gérard, Goffin, Haddad, Hubert, Jacquemin, Kaba, Lambert, Lecomte, Legrand, Lejeune, Leroy, Mahieu, Marchal, Mertens, Michaux, Moreau, Ndiaye, Noël, Ouali, Peeters, Piron, Renard, Roussel, Sow, Thiry, Touré, Vidal, Wauters, Zidane',
  },
  nl: {
    first:
      'Amina Anouk Arne Bram Daan Elif Emma Fatima Femke Hanne Hamza Jana Jasper Joris Kato Kobe Lars Laura Lien Lies Lore Maarten Maud Milan Mohamed Nele Niels Noor Omar Pieter Robbe Sander Seppe Silke Stijn Tess Thijs Tuur Wout Yara Zeynep',
    family:
      'Aerts, Bakker, Bogaert, Claes, Coppens, Cools, Demir, De Backer, De Clercq, De Smet, De Vos, Dierickx, El Idrissi, Goossens, Hermans, Jacobs, Janssens, Kaya, Lemmens, Maes, Martens, Michiels, Nijs, Özdemir, Pauwels, Raes, Segers, Smets, Stevens, Timmermans, Vandamme, Van Damme, Van den Broeck, Vermeulen, Verstraete, Willems, Wouters, Yilmaz',
  },
  de: {
    first:
      'Anja Anton Aylin Ben Clemens Elena Emre Finn Greta Hannah Ida Jakob Jonas Julian Katharina Lea Lena Leonie Lukas Marlene Mia Moritz Nele Paul Philipp Rosa Samir Sophie Tim Yusuf',
    family:
      'Albrecht, Arslan, Bauer, Becker, Brandt, Fischer, Gruber, Hofmann, Huber, Keller, Klein, Krüger, Lang, Lehmann, Mayer, Meyer, Müller, Neumann, Pichler, Radermacher, Richter, Schmitz, Schneider, Schröder, Steiner, Wagner, Weber, Winkler, Yıldız, Zimmermann',
  },
  it: {
    first:
      'Alessia Andrea Bianca Chiara Davide Elisa Francesco Giulia Irene Lorenzo Luca Marco Martina Matteo Sara',
    family:
      'Bianchi, Colombo, Conti, Costa, De Luca, Ferrari, Galli, Greco, Lombardi, Mancini, Marino, Ricci, Rossi, Russo',
  },
  es: {
    first: 'Adrián Alba Carlos Carmen Daniel Elena Irene Javier Laia Lucía Marta Mateo Nuria Pablo Sergio',
    family:
      'Álvarez, Castro, Delgado, Díaz, Fernández, García, Gómez, Martín, Molina, Navarro, Ortega, Romero, Ruiz, Serrano',
  },
  hu: {
    first: 'András Anna Balázs Bence Dóra Eszter Gábor Hanna Kata László Luca Máté Nóra Péter Zsófia',
    family:
      'Balogh, Farkas, Fekete, Horváth, Juhász, Kiss, Kovács, Lakatos, Molnár, Nagy, Németh, Szabó, Szűcs, Tóth, Varga',
  },
  sv: {
    first: 'Agnes Alva Amir Astrid Axel Ebba Elin Elsa Emil Filip Freja Leila Linnea Oskar Viktor',
    family:
      'Andersson, Bergström, Eklund, Eriksson, Holm, Johansson, Karlsson, Lindberg, Lindqvist, Nilsson, Nyström, Sjöberg, Ström',
  },
} as const;

const lists = new Map(
  Object.entries(names).map(([language, { first, family }]) => {
    return [language, { first: first.split(' '), family: family.split(', ') }] as const;
  }),
);

/** A full name; languages without a list of their own get French ones. */
export function makeName(language: string, random: Random): string {
  const list = lists.get(language) ?? lists.get('fr');
  return list ? `${random.pick(list.first)} ${random.pick(list.family)}` : '';
}

/** Latin letters without accents, lower case, words joined by dots: what stands in an address. */
export function asciiName(name: string): string {
  return name
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}
