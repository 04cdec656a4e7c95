/** The words of temporary unemployment in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Tijdelijke werkloosheid',
  summary:
    'Hebt u een contract van onbepaalde duur en is er te weinig werk? Wij vergelijken: geen, gedeeltelijke of volledige werkloosheid – wat u ontvangt, wat de Activiteit betaalt, wat wij aanraden.',
  fields: {
    activityId: { label: 'Activiteit', hint: 'Het nummer van de Activiteit die u in dienst heeft.' },
    grossMonthlyCents: { label: 'Brutoloon per maand', hint: 'Uw gewone loon, vóór elke inhouding.' },
    weeklyHours: { label: 'Uren per week', hint: 'Volgens uw contract.' },
    months: { label: 'Maanden', hint: 'Eén regel per maand.' },
    'months.month': { label: 'Maand' },
    'months.lostPercent': {
      label: 'Verloren deel van het werk (%)',
      hint: '0 als niets verloren is, 100 als alles verloren is.',
    },
    choice: { label: 'Wat wilt u?' },
    reason: { label: 'Waarom er te weinig werk is', hint: 'Enkele woorden volstaan.' },
    iban: {
      label: 'Rekening voor een eventuele toeslag (IBAN)',
      hint: 'Laat leeg om de rekening te houden die wij kennen.',
    },
  },
  options: {
    'choice.none': 'Geen tijdelijke werkloosheid',
    'choice.partial': 'Gedeeltelijk: alleen het verloren deel',
    'choice.total': 'Volledig: al het werk',
  },
  rules: {
    'permanent-contract': {
      title: 'Contract van onbepaalde duur',
      met: 'U hebt een contract van onbepaalde duur: dit is de juiste maatregel.',
      'not-met':
        'U hebt geen contract van onbepaalde duur. Vraag de maatregel ‘Geannuleerd contract’ of ‘Beloofd contract’ aan.',
    },
    'employer-country': {
      title: 'Werkgever in België of Frankrijk',
      met: 'De Activiteit die u in dienst heeft, ligt in een land dat meedoet ({country}).',
      'not-met':
        'De Activiteit die u in dienst heeft, ligt in een land ({country}) waarvan wij de regeling niet kennen.',
    },
    'months-covered': {
      title: 'Maanden in de regeling',
      met: 'De gevraagde maanden vallen in de regeling, van {from} tot en met {until}.',
      'not-met': 'De regeling loopt van {from} tot en met {until}; een gevraagde maand valt daarbuiten.',
    },
    'work-lost': {
      title: 'Verloren werk',
      met: 'Gemiddeld is {lost} van het werk verloren.',
      'not-met': 'Er is geen werk verloren: er is geen werkloosheid aan te geven.',
      'not-applicable': 'Er is geen werk verloren, en u vraagt geen werkloosheid.',
    },
    'minimum-pay': {
      title: 'Minimumloon',
      met: 'Uw loon haalt het wettelijke minimum, {least} per maand voor uw uren.',
      'needs-information':
        'Het ingevulde loon ligt onder het wettelijke minimum, {least} per maand voor uw uren. Kijk het loon en de uren na.',
    },
    'person-receives': {
      title: 'Wat u ontvangt',
      met: 'Met uw keuze ontvangt u ongeveer {amount}, in plaats van ongeveer {usual}, vóór belasting op het loon.',
    },
    'scheme-pays': {
      title: 'Wat de overheid betaalt',
      met: 'De openbare regeling draagt ongeveer {amount}.',
      'not-applicable': 'De openbare regeling draagt niets.',
    },
    'activity-pays': {
      title: 'Wat de Activiteit betaalt',
      met: 'De Activiteit betaalt nog ongeveer {amount}, bijdragen inbegrepen, in plaats van {usual}.',
    },
    feasible: {
      title: 'Haalbaar voor de Activiteit',
      met: 'De Activiteit kan deze keuze dragen; ze vraagt haar ongeveer {need} uit eigen middelen.',
      'not-met':
        'Deze keuze vraagt de Activiteit ongeveer {need}, meer dan ze kan dragen. Neem een andere keuze.',
      'not-applicable':
        'Deze keuze vraagt de Activiteit ongeveer {need}. Wij weten nog niet of ze dat kan dragen: uw adviseur bekijkt het met u.',
    },
    'recommended-none': {
      title: 'Aanbeveling: geen werkloosheid',
      met: 'Wij raden aan geen werkloosheid te vragen: de Activiteit kan het verlies dragen en {months} maanden kosten in reserve houden, of er is niets verloren.',
      'not-applicable': 'Dit is niet wat wij aanraden.',
    },
    'recommended-partial': {
      title: 'Aanbeveling: gedeeltelijke werkloosheid',
      met: 'Wij raden gedeeltelijke werkloosheid aan: de regeling betaalt het verloren deel (gemiddeld {lost}), en het werk dat blijft, brengt verder op.',
      'not-applicable': 'Dit is niet wat wij aanraden.',
    },
    'recommended-total': {
      title: 'Aanbeveling: volledige werkloosheid',
      met: 'Wij raden volledige werkloosheid aan: met gemiddeld {lost} verloren werk (vanaf {limit}) kost de rest meer dan hij opbrengt.',
      'not-applicable': 'Dit is niet wat wij aanraden.',
    },
    'recommended-by-means': {
      title: 'Volgens de middelen van de Activiteit',
      met: 'Een andere keuze was beter geweest, maar de Activiteit kan ze niet dragen; daarom raden wij de keuze aan die haar het minst vraagt.',
      'not-applicable': 'De aanbeveling hangt niet af van de middelen van de Activiteit.',
    },
    'top-up': {
      title: 'Toeslag van het plan',
      met: 'Het plan legt {amount} bij wat u ontvangt.',
      'not-applicable': 'Het plan legt niets bij.',
    },
    'account-known': {
      ...accountKnownTexts.nl,
      'not-applicable': 'Wij hoeven niets op uw rekening te storten.',
    },
  },
  errors: {
    'month-twice': 'Deze maand staat al in de lijst. Houd één regel per maand.',
  },
};
