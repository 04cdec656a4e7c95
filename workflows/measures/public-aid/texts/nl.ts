/** The words of public aid in Dutch. */
import type { MeasureTexts } from '../../measure.ts';
import { criterionRules } from './criteria.ts';
import { frenchRegions } from './regions.ts';

export const nl: MeasureTexts = {
  title: 'Overheidssteun voor een Activiteit',
  summary:
    'Verneem of uw Activiteit geldt als onderneming in moeilijkheden, op 31 december 2019 en nu, en welke overheidssteun ze kan vragen. Eenmaal aanvaard heeft ze haar deel in het overheidsgeld dat de coöperatie int.',
  fields: {
    activityId: { label: 'Activiteit', hint: 'Het nummer van een Activiteit die u coördineert.' },
    region: { label: 'Gewest of regio', hint: 'Waar de Activiteit gevestigd is.' },
    legalForm: { label: 'Aansprakelijkheid', hint: 'Beperkt: niemand staat in voor meer dan het kapitaal.' },
    foundedOn: { label: 'Opgericht op', hint: 'De dag waarop de Activiteit begon.' },
    sme: {
      label: 'Is het een kleine of middelgrote onderneming?',
      hint: 'Minder dan 250 mensen, en hoogstens 50 miljoen euro omzet of 43 miljoen balanstotaal.',
    },
    capital2019Cents: {
      label: 'Kapitaal op 31 december 2019',
      hint: 'Het geplaatste kapitaal, of dat in de rekeningen; 0 als er geen is.',
    },
    losses2019Cents: {
      label: 'Opgelopen verliezen op 31 december 2019',
      hint: 'Zonder het teken; 0 als er geen zijn.',
    },
    reserves2019Cents: { label: 'Reserves op 31 december 2019', hint: 'Zij vangen verliezen eerst op.' },
    insolvency2019: {
      label: 'Insolvent op 31 december 2019?',
      hint: 'Er liep een procedure, of de criteria waren vervuld.',
    },
    rescueAid2019: {
      label: 'Reddingssteun op 31 december 2019?',
      hint: 'Niet terugbetaalde reddingssteun, of een lopend herstructureringsplan.',
    },
    capitalNowCents: { label: 'Kapitaal nu', hint: '0 als er geen is.' },
    lossesNowCents: { label: 'Opgelopen verliezen nu', hint: 'Zonder het teken; 0 als er geen zijn.' },
    reservesNowCents: { label: 'Reserves nu', hint: 'Zij vangen verliezen eerst op.' },
    insolvencyNow: { label: 'Nu insolvent?', hint: 'Er loopt een procedure, of de criteria zijn vervuld.' },
    rescueAidNow: {
      label: 'Nu reddingssteun?',
      hint: 'Niet terugbetaalde reddingssteun, of een lopend herstructureringsplan.',
    },
    years: {
      label: 'Afgesloten boekjaren',
      hint: 'Alleen voor grotere ondernemingen: minstens de laatste twee jaren, en 2018.',
    },
    'years.year': { label: 'Jaar' },
    'years.debtCents': { label: 'Schulden' },
    'years.equityCents': { label: 'Eigen vermogen', hint: 'Onder nul met een minteken.' },
    'years.ebitdaCents': {
      label: 'EBITDA (brutoresultaat)',
      hint: 'Resultaat voor interesten, belastingen en afschrijvingen.',
    },
    'years.interestCents': { label: 'Betaalde interesten' },
  },
  options: {
    'region.wallonia': 'Wallonië',
    'region.flanders': 'Vlaanderen',
    'region.brussels': 'Brussel',
    ...frenchRegions,
    'legalForm.limited': 'Beperkt',
    'legalForm.unlimited': 'Onbeperkt',
  },
  rules: {
    ...criterionRules(
      {
        'young-sme': {
          title: 'Jonge kleine of middelgrote onderneming',
          met: 'Opgericht op {founded} was ze op {on} jonger dan {years} jaar: verloren kapitaal telt niet.',
          'not-applicable':
            'Op {on} was het geen kleine of middelgrote onderneming jonger dan {years} jaar (opgericht op {founded}).',
        },
        'capital-lost': {
          title: 'Meer dan de helft van het kapitaal verloren',
          met: 'Verliezen van {losses} overschrijden de helft van het kapitaal van {capital}.',
          'not-applicable':
            'Verliezen van {losses} tegenover een kapitaal van {capital} tellen niet als het verlies van meer dan de helft.',
        },
        insolvency: {
          title: 'Insolventie',
          met: 'Op {on} liep er een insolventieprocedure, of waren de criteria vervuld.',
          'not-applicable': 'Op {on} was er geen insolventie.',
        },
        'rescue-aid': {
          title: 'Reddings- of herstructureringssteun',
          met: 'Op {on} was reddingssteun niet terugbetaald, of liep er een herstructureringsplan.',
          'not-applicable':
            'Op {on} was er geen reddingssteun terug te betalen en geen herstructureringsplan.',
        },
        'debt-ratios': {
          title: 'Schulden en interesten, twee jaar na elkaar',
          met: 'De schulden waren meer dan {ratio} keer het eigen vermogen en de EBITDA minder dan {cover} keer de interesten, twee jaar na elkaar voor {on}.',
          'not-applicable':
            'Schulden en interesten tellen niet: het is een kleine of middelgrote onderneming, of de ratio’s werden niet twee jaar na elkaar overschreden voor {on}.',
        },
      },
      { reference: ', op 31 december 2019', now: ', nu' },
    ),
    'framework-2019': {
      title: 'Tijdelijke kaderregeling',
      met: 'Niet in moeilijkheden op {on}: steun onder de Europese tijdelijke kaderregeling staat open, ook als de moeilijkheden later kwamen.',
      'not-applicable':
        'In moeilijkheden op {on}: uitgesloten van steun onder de Europese tijdelijke kaderregeling. Andere steun kan openstaan.',
    },
    'difficulty-now': {
      title: 'Nu een onderneming in moeilijkheden',
      met: 'In moeilijkheden op {on}. Dat sluit niet uit van de tijdelijke kaderregeling: daarvoor telt 31 december 2019.',
      'not-applicable': 'Niet in moeilijkheden op {on}.',
    },
    'aids-open': {
      title: 'Overheidssteun die openstaat',
      met: 'Overheidssteun die u kunt vragen: {count}. De pagina van uw aanvraag somt ze op.',
      'not-applicable':
        'Op die dag kennen wij geen overheidssteun die voor de Activiteit openstaat ({count}).',
    },
  },
  errors: {
    unknown: 'Wij vinden dit nummer niet in onze registers. Kijk het even na.',
    'not-your-activity': 'Alleen wie een Activiteit coördineert, kan deze maatregel voor haar vragen.',
    'other-country': 'Deze regio ligt niet in het land van de Activiteit.',
    'years-needed': 'Vul de afgesloten boekjaren in: voor een grotere onderneming tellen ze.',
    'year-twice': 'Dit jaar staat er twee keer.',
  },
};
