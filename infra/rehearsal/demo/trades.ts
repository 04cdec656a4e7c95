/** What people do in each sector, in the words of contracts, and how their Activités and clients are called. */

export type WorkLanguage = 'fr' | 'nl' | 'de' | 'en';

export interface Trade {
  /** As the register writes it. */
  readonly sector: string;
  /** How often, beside the others. */
  readonly weight: number;
  /** The work, by language. */
  readonly functions: Readonly<Record<WorkLanguage, readonly string[]>>;
  /** What an Activité is called before its own word. */
  readonly kinds: Readonly<Record<WorkLanguage, string>>;
  /** Gross pay of a day, in whole euro. */
  readonly dayPay: readonly [number, number];
}

export const trades: readonly Trade[] = [
  {
    sector: 'music',
    weight: 22,
    functions: {
      fr: ['Musicienne, musicien', 'Ingénieur·e du son', 'Chef·fe de chœur'],
      nl: ['Muzikant', 'Geluidstechnicus', 'Koordirigent'],
      de: ['Musikerin, Musiker', 'Tontechnik', 'Chorleitung'],
      en: ['Musician', 'Sound engineer', 'Choir leader'],
    },
    kinds: { fr: 'Ensemble', nl: 'Ensemble', de: 'Ensemble', en: 'Ensemble' },
    dayPay: [140, 320],
  },
  {
    sector: 'theatre',
    weight: 16,
    functions: {
      fr: ['Comédienne, comédien', 'Mise en scène', 'Régie générale'],
      nl: ['Acteur', 'Regie', 'Toneelmeester'],
      de: ['Schauspiel', 'Regie', 'Bühnenmeister'],
      en: ['Actor', 'Stage director', 'Stage manager'],
    },
    kinds: { fr: 'Compagnie', nl: 'Gezelschap', de: 'Theater', en: 'Theatre' },
    dayPay: [130, 260],
  },
  {
    sector: 'dance',
    weight: 8,
    functions: {
      fr: ['Danseuse, danseur', 'Chorégraphie'],
      nl: ['Danser', 'Choreografie'],
      de: ['Tanz', 'Choreografie'],
      en: ['Dancer', 'Choreographer'],
    },
    kinds: { fr: 'Danse', nl: 'Dans', de: 'Tanz', en: 'Dance' },
    dayPay: [130, 250],
  },
  {
    sector: 'circus',
    weight: 4,
    functions: {
      fr: ['Artiste de cirque', 'Montage de chapiteau'],
      nl: ['Circusartiest', 'Tentopbouw'],
      de: ['Zirkuskunst', 'Zeltaufbau'],
      en: ['Circus artist', 'Rigger'],
    },
    kinds: { fr: 'Cirque', nl: 'Circus', de: 'Zirkus', en: 'Circus' },
    dayPay: [130, 240],
  },
  {
    sector: 'audiovisual',
    weight: 12,
    functions: {
      fr: ['Image et montage', 'Scripte', 'Chef·fe électro'],
      nl: ['Camera en montage', 'Scripte', 'Belichter'],
      de: ['Kamera und Schnitt', 'Script', 'Beleuchtung'],
      en: ['Camera and editing', 'Script supervisor', 'Gaffer'],
    },
    kinds: { fr: 'Atelier image', nl: 'Beeldatelier', de: 'Bildwerkstatt', en: 'Picture workshop' },
    dayPay: [170, 360],
  },
  {
    sector: 'events',
    weight: 10,
    functions: {
      fr: ['Régie lumière', 'Accueil du public', 'Coordination technique'],
      nl: ['Lichttechnicus', 'Onthaal', 'Technische coördinatie'],
      de: ['Lichttechnik', 'Empfang', 'Technische Leitung'],
      en: ['Lighting technician', 'Front of house', 'Technical coordination'],
    },
    kinds: { fr: 'Événements', nl: 'Evenementen', de: 'Veranstaltungen', en: 'Events' },
    dayPay: [120, 240],
  },
  {
    sector: 'design',
    weight: 10,
    functions: {
      fr: ['Graphisme', 'Illustration', 'Scénographie'],
      nl: ['Grafisch ontwerp', 'Illustratie', 'Scenografie'],
      de: ['Grafik', 'Illustration', 'Bühnenbild'],
      en: ['Graphic design', 'Illustration', 'Set design'],
    },
    kinds: { fr: 'Studio', nl: 'Studio', de: 'Studio', en: 'Studio' },
    dayPay: [150, 330],
  },
  {
    sector: 'training',
    weight: 8,
    functions: {
      fr: ['Formation', 'Animation d’ateliers'],
      nl: ['Opleiding', 'Workshops begeleiden'],
      de: ['Schulung', 'Workshopleitung'],
      en: ['Training', 'Workshop leader'],
    },
    kinds: { fr: 'Ateliers', nl: 'Ateliers', de: 'Werkstätten', en: 'Workshops' },
    dayPay: [150, 380],
  },
  {
    sector: 'communication',
    weight: 6,
    functions: {
      fr: ['Rédaction', 'Traduction', 'Photographie'],
      nl: ['Redactie', 'Vertaling', 'Fotografie'],
      de: ['Redaktion', 'Übersetzung', 'Fotografie'],
      en: ['Writing', 'Translation', 'Photography'],
    },
    kinds: { fr: 'Mots et images', nl: 'Woord en beeld', de: 'Wort und Bild', en: 'Words and pictures' },
    dayPay: [150, 340],
  },
  {
    sector: 'food',
    weight: 4,
    functions: {
      fr: ['Cuisine pour événements', 'Service traiteur'],
      nl: ['Koken op evenementen', 'Catering'],
      de: ['Küche für Veranstaltungen', 'Catering'],
      en: ['Event kitchen', 'Catering'],
    },
    kinds: { fr: 'Cuisine', nl: 'Keuken', de: 'Küche', en: 'Kitchen' },
    dayPay: [110, 210],
  },
];

/** Words of their own for Activités and clients. */
export const properWords: Readonly<Record<WorkLanguage, readonly string[]>> = {
  fr: 'Boréale Lisière Tangente Ricochet Marelle Brindille Escale Mistral Pavane Ressac Silex Ondine Cassiopée Météore Farandole Noctambule Passerelle Aubépine Tournesol Azimut'.split(
    ' ',
  ),
  nl: 'Zandbank Kiekendief Lichtstoet Waterjuffer Kompas Populier Nachtvlinder Zuidwester Meander Hagelwit Klaproos Veerman Morgenland Zeegras Vuurdoorn Windvaan'.split(
    ' ',
  ),
  de: 'Hochmoor Eisvogel Wacholder Morgenrot Kiesel Nordlicht Löwenzahn Quelle Wendeltreppe Sternwarte'.split(
    ' ',
  ),
  en: 'Lantern Driftwood Magpie Harbour Juniper Skylark Compass Willow Beacon Thistle Kestrel Meadow'.split(
    ' ',
  ),
};

/** Kinds of client, with how often beside the others. */
export const clientKinds: Readonly<Record<WorkLanguage, readonly (readonly [string, number])[]>> = {
  fr: [
    ['Festival', 5],
    ['Théâtre', 4],
    ['Centre culturel', 4],
    ['Salle', 3],
    ['École', 2],
    ['Agence', 2],
    ['Musée', 1],
  ],
  nl: [
    ['Festival', 5],
    ['Schouwburg', 3],
    ['Cultuurcentrum', 4],
    ['Zaal', 2],
    ['School', 2],
    ['Bureau', 2],
    ['Museum', 1],
  ],
  de: [
    ['Festival', 3],
    ['Kulturhaus', 3],
    ['Schule', 1],
    ['Agentur', 2],
  ],
  en: [
    ['Festival', 3],
    ['Arts Centre', 2],
    ['Agency', 2],
  ],
};

const towns: Readonly<Record<string, readonly string[]>> = {
  'BE-fr': 'Bruxelles Liège Namur Charleroi Mons Tournai Verviers Louvain-la-Neuve'.split(' '),
  'BE-nl': 'Antwerpen Gent Brugge Leuven Mechelen Hasselt Kortrijk Brussel'.split(' '),
  'BE-de': 'Eupen Sankt-Vith Kelmis'.split(' '),
  FR: 'Paris Lille Lyon Nantes Montpellier Strasbourg Marseille Avignon Rennes Toulouse'.split(' '),
  DE: 'Berlin Köln Leipzig'.split(' '),
  IT: 'Milano Torino Bologna'.split(' '),
  ES: 'Barcelona Madrid Valencia'.split(' '),
  HU: 'Budapest Szeged Pécs'.split(' '),
  SE: 'Stockholm Göteborg Malmö'.split(' '),
  AT: 'Wien Graz Linz'.split(' '),
  LU: 'Luxembourg Esch-sur-Alzette'.split(' '),
  GB: 'London Bristol Glasgow'.split(' '),
  NL: 'Amsterdam Rotterdam Utrecht'.split(' '),
};

/** Where people of this country and language work. */
export function townsOf(country: string, language: string): readonly string[] {
  return towns[`${country}-${language}`] ?? towns[country] ?? townsOf('BE', 'fr');
}

/** The language of contracts and names: the person's, or English where the plan has no texts of it. */
export function workLanguage(language: string): WorkLanguage {
  return language === 'fr' || language === 'nl' || language === 'de' ? language : 'en';
}
