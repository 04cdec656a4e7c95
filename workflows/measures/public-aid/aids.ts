/**
 * The public aids that an Activité may ask for, as dated data. What FACTS names is sourced; all other figures are
 * plausible and not confirmed (P), or house defaults, and are to be checked before they are relied on.
 */
import { type Localized, perLanguage } from '../../language.ts';
import type { Cents } from '../../money.ts';

/** Where an Activité is at home, for aids of regions. */
export const regions = [
  'wallonia',
  'flanders',
  'brussels',
  'auvergne-rhone-alpes',
  'bourgogne-franche-comte',
  'bretagne',
  'centre-val-de-loire',
  'corse',
  'grand-est',
  'hauts-de-france',
  'ile-de-france',
  'normandie',
  'nouvelle-aquitaine',
  'occitanie',
  'pays-de-la-loire',
  'provence-alpes-cote-d-azur',
  'outre-mer',
] as const;
export type Region = (typeof regions)[number];

const belgianRegions: ReadonlySet<Region> = new Set(['wallonia', 'flanders', 'brussels']);

export function countryOfRegion(region: Region): 'BE' | 'FR' {
  return belgianRegions.has(region) ? 'BE' : 'FR';
}

export interface PublicAid {
  readonly id: string;
  readonly country: 'BE' | 'FR';
  /** Absent: everywhere in the country. */
  readonly regions?: readonly Region[];
  readonly from: string;
  readonly until?: string;
  readonly name: Localized;
  /** Granted under the Temporary Framework: not to who was in difficulty on 31 December 2019. */
  readonly framework: boolean;
  /** The amount per undertaking, where it is one figure. */
  readonly amountCents?: Cents;
  readonly source: string;
}

const plausible = 'P: plausible, not confirmed; check before use';

const same = (name: string): Localized => perLanguage(() => name);

export const aids: readonly PublicAid[] = [
  {
    id: 'be-temporary-unemployment',
    country: 'BE',
    from: '2020-03-13',
    name: {
      fr: 'Chômage temporaire pour force majeure (fédéral)',
      nl: 'Tijdelijke werkloosheid wegens overmacht (federaal)',
      de: 'Zeitweilige Arbeitslosigkeit wegen höherer Gewalt (föderal)',
      en: 'Temporary unemployment for force majeure (federal)',
    },
    framework: false,
    source: 'cessoc.be 20645; ucm.be FAQ',
  },
  {
    id: 'be-state-guarantee',
    country: 'BE',
    from: '2020-04-01',
    until: '2020-12-31',
    name: {
      fr: 'Garantie de l’État pour de nouveaux crédits (fédéral)',
      nl: 'Staatswaarborg voor nieuwe kredieten (federaal)',
      de: 'Staatsgarantie für neue Kredite (föderal)',
      en: 'State guarantee for new loans (federal)',
    },
    framework: true,
    source: plausible,
  },
  {
    id: 'be-social-security-deferral',
    country: 'BE',
    from: '2020-03-20',
    until: '2020-12-15',
    name: {
      fr: 'Report des cotisations sociales (fédéral)',
      nl: 'Uitstel van sociale bijdragen (federaal)',
      de: 'Aufschub der Sozialbeiträge (föderal)',
      en: 'Deferral of social security contributions (federal)',
    },
    framework: false,
    source: plausible,
  },
  {
    id: 'be-wal-compensation',
    country: 'BE',
    regions: ['wallonia'],
    from: '2020-03-27',
    until: '2020-06-30',
    name: {
      fr: 'Indemnité forfaitaire de la Wallonie',
      nl: 'Forfaitaire vergoeding van Wallonië',
      de: 'Pauschalentschädigung der Wallonie',
      en: 'Flat compensation of Wallonia',
    },
    framework: true,
    amountCents: 500_000,
    source: plausible,
  },
  {
    id: 'be-vlg-nuisance-premium',
    country: 'BE',
    regions: ['flanders'],
    from: '2020-03-14',
    until: '2020-06-30',
    name: {
      fr: 'Prime de nuisances corona de la Flandre',
      nl: 'Corona hinderpremie van Vlaanderen',
      de: 'Corona-Prämie Flanderns (corona hinderpremie)',
      en: 'Corona nuisance premium of Flanders',
    },
    framework: true,
    amountCents: 400_000,
    source: plausible,
  },
  {
    id: 'be-bru-single-premium',
    country: 'BE',
    regions: ['brussels'],
    from: '2020-03-18',
    until: '2020-06-30',
    name: {
      fr: 'Prime unique de la Région de Bruxelles-Capitale',
      nl: 'Eenmalige premie van het Brussels Hoofdstedelijk Gewest',
      de: 'Einmalprämie der Region Brüssel-Hauptstadt',
      en: 'Single premium of the Brussels-Capital Region',
    },
    framework: true,
    amountCents: 400_000,
    source: plausible,
  },
  {
    id: 'fr-partial-activity',
    country: 'FR',
    from: '2020-03-01',
    name: same('Activité partielle (État)'),
    framework: false,
    source: 'chp-expertise.fr; avocat-travail-sete.fr',
  },
  {
    id: 'fr-solidarity-fund',
    country: 'FR',
    from: '2020-03-31',
    until: '2020-12-31',
    name: {
      fr: 'Fonds de solidarité, premier volet (État)',
      nl: 'Solidariteitsfonds, eerste luik (Franse staat)',
      de: 'Solidaritätsfonds, erster Teil (französischer Staat)',
      en: 'Solidarity fund, first part (French state)',
    },
    framework: true,
    amountCents: 150_000,
    source: plausible,
  },
  {
    id: 'fr-solidarity-fund-regions',
    country: 'FR',
    from: '2020-04-15',
    until: '2020-12-31',
    name: {
      fr: 'Fonds de solidarité, second volet (régions)',
      nl: 'Solidariteitsfonds, tweede luik (Franse regio’s)',
      de: 'Solidaritätsfonds, zweiter Teil (französische Regionen)',
      en: 'Solidarity fund, second part (French regions)',
    },
    framework: true,
    source: plausible,
  },
  {
    id: 'fr-state-guaranteed-loan',
    country: 'FR',
    from: '2020-03-25',
    until: '2020-12-31',
    name: {
      fr: 'Prêt garanti par l’État',
      nl: 'Lening met Franse staatswaarborg',
      de: 'Vom französischen Staat verbürgtes Darlehen',
      en: 'Loan guaranteed by the French state',
    },
    framework: true,
    source: plausible,
  },
];

export interface AidOnList {
  readonly aid: PublicAid;
  /** Whether the undertaking may ask; it may not where the answer of 31 December 2019 excludes it. */
  readonly open: boolean;
}

/** The aids of the country and the region on a day, those that are closed to the undertaking said so. */
export function listAids(
  known: readonly PublicAid[],
  place: { readonly country: string; readonly region: Region },
  on: string,
  wasInDifficulty: boolean,
): AidOnList[] {
  return known
    .filter((aid) => aid.country === place.country)
    .filter((aid) => aid.regions === undefined || aid.regions.includes(place.region))
    .filter((aid) => aid.from <= on && (aid.until === undefined || on <= aid.until))
    .map((aid) => ({ aid, open: !(aid.framework && wasInDifficulty) }));
}
