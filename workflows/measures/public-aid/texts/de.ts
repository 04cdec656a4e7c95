/** The words of public aid in German. */
import type { MeasureTexts } from '../../measure.ts';
import { criterionRules } from './criteria.ts';
import { frenchRegions } from './regions.ts';

export const de: MeasureTexts = {
  title: 'Öffentliche Hilfen für eine Aktivität',
  summary:
    'Erfahren Sie, ob Ihre Aktivität als Unternehmen in Schwierigkeiten gilt, am 31. Dezember 2019 und jetzt, und welche öffentlichen Hilfen sie beantragen kann. Einmal angenommen, hat sie ihren Anteil am öffentlichen Geld, das die Genossenschaft einnimmt.',
  fields: {
    activityId: { label: 'Aktivität', hint: 'Die Nummer einer Aktivität, die Sie koordinieren.' },
    region: { label: 'Region', hint: 'Wo die Aktivität zu Hause ist.' },
    legalForm: { label: 'Haftung', hint: 'Beschränkt: Niemand haftet für mehr als das Kapital.' },
    foundedOn: { label: 'Gegründet am', hint: 'Der Tag, an dem die Aktivität begann.' },
    sme: {
      label: 'Ist es ein kleines oder mittleres Unternehmen?',
      hint: 'Unter 250 Menschen und höchstens 50 Millionen Euro Umsatz oder 43 Millionen Bilanzsumme.',
    },
    capital2019Cents: {
      label: 'Kapital am 31. Dezember 2019',
      hint: 'Das gezeichnete Kapital oder das der Bilanz; 0, wenn es keines gibt.',
    },
    losses2019Cents: {
      label: 'Aufgelaufene Verluste am 31. Dezember 2019',
      hint: 'Ohne Vorzeichen; 0, wenn es keine gibt.',
    },
    reserves2019Cents: { label: 'Rücklagen am 31. Dezember 2019', hint: 'Sie fangen Verluste zuerst auf.' },
    insolvency2019: {
      label: 'Insolvenz am 31. Dezember 2019?',
      hint: 'Ein Verfahren lief, oder seine Voraussetzungen waren erfüllt.',
    },
    rescueAid2019: {
      label: 'Rettungsbeihilfe am 31. Dezember 2019?',
      hint: 'Nicht zurückgezahlte Rettungsbeihilfe oder ein laufender Umstrukturierungsplan.',
    },
    capitalNowCents: { label: 'Kapital jetzt', hint: '0, wenn es keines gibt.' },
    lossesNowCents: { label: 'Aufgelaufene Verluste jetzt', hint: 'Ohne Vorzeichen; 0, wenn es keine gibt.' },
    reservesNowCents: { label: 'Rücklagen jetzt', hint: 'Sie fangen Verluste zuerst auf.' },
    insolvencyNow: {
      label: 'Insolvenz jetzt?',
      hint: 'Ein Verfahren läuft, oder seine Voraussetzungen sind erfüllt.',
    },
    rescueAidNow: {
      label: 'Rettungsbeihilfe jetzt?',
      hint: 'Nicht zurückgezahlte Rettungsbeihilfe oder ein laufender Umstrukturierungsplan.',
    },
    years: {
      label: 'Abgeschlossene Jahre',
      hint: 'Nur für größere Unternehmen: mindestens die letzten zwei Jahre und 2018.',
    },
    'years.year': { label: 'Jahr' },
    'years.debtCents': { label: 'Schulden' },
    'years.equityCents': { label: 'Eigenkapital', hint: 'Unter null mit einem Minuszeichen.' },
    'years.ebitdaCents': {
      label: 'EBITDA (Rohergebnis)',
      hint: 'Ergebnis vor Zinsen, Steuern und Abschreibungen.',
    },
    'years.interestCents': { label: 'Gezahlte Zinsen' },
  },
  options: {
    'region.wallonia': 'Wallonie',
    'region.flanders': 'Flandern',
    'region.brussels': 'Brüssel',
    ...frenchRegions,
    'legalForm.limited': 'Beschränkt',
    'legalForm.unlimited': 'Unbeschränkt',
  },
  rules: {
    ...criterionRules(
      {
        'young-sme': {
          title: 'Junges kleines oder mittleres Unternehmen',
          met: 'Gegründet am {founded}, war es am {on} jünger als {years} Jahre: Verlorenes Kapital zählt nicht.',
          'not-applicable':
            'Am {on} war es kein kleines oder mittleres Unternehmen unter {years} Jahren (gegründet am {founded}).',
        },
        'capital-lost': {
          title: 'Mehr als die Hälfte des Kapitals verloren',
          met: 'Verluste von {losses} übersteigen die Hälfte des Kapitals von {capital}.',
          'not-applicable':
            'Verluste von {losses} bei einem Kapital von {capital} zählen nicht als Verlust von mehr als der Hälfte.',
        },
        insolvency: {
          title: 'Insolvenz',
          met: 'Am {on} lief ein Insolvenzverfahren, oder seine Voraussetzungen waren erfüllt.',
          'not-applicable': 'Am {on} gab es keine Insolvenz.',
        },
        'rescue-aid': {
          title: 'Rettungs- oder Umstrukturierungsbeihilfe',
          met: 'Am {on} war Rettungsbeihilfe nicht zurückgezahlt, oder ein Umstrukturierungsplan lief.',
          'not-applicable':
            'Am {on} gab es weder Rettungsbeihilfe zurückzuzahlen noch einen Umstrukturierungsplan.',
        },
        'debt-ratios': {
          title: 'Schulden und Zinsen, zwei Jahre in Folge',
          met: 'Die Schulden lagen über dem {ratio}-fachen des Eigenkapitals und das EBITDA unter dem {cover}-fachen der Zinsen, zwei Jahre in Folge vor dem {on}.',
          'not-applicable':
            'Schulden und Zinsen zählen nicht: Es ist ein kleines oder mittleres Unternehmen, oder die Grenzen wurden vor dem {on} nicht zwei Jahre in Folge überschritten.',
        },
      },
      { reference: ', am 31. Dezember 2019', now: ', jetzt' },
    ),
    'framework-2019': {
      title: 'Befristeter Rahmen',
      met: 'Am {on} nicht in Schwierigkeiten: Hilfen unter dem befristeten europäischen Rahmen sind offen, auch wenn die Schwierigkeiten später kamen.',
      'not-applicable':
        'Am {on} in Schwierigkeiten: von Hilfen unter dem befristeten europäischen Rahmen ausgeschlossen. Andere Hilfen können offen sein.',
    },
    'difficulty-now': {
      title: 'Jetzt ein Unternehmen in Schwierigkeiten',
      met: 'Am {on} in Schwierigkeiten. Das schließt nicht vom befristeten Rahmen aus: Dafür zählt der 31. Dezember 2019.',
      'not-applicable': 'Am {on} nicht in Schwierigkeiten.',
    },
    'aids-open': {
      title: 'Offene öffentliche Hilfen',
      met: 'Öffentliche Hilfen, die Sie beantragen können: {count}. Die Seite Ihres Antrags zählt sie auf.',
      'not-applicable':
        'An diesem Tag kennen wir keine öffentliche Hilfe, die der Aktivität offensteht ({count}).',
    },
  },
  errors: {
    unknown: 'Wir finden diese Nummer nicht in unseren Registern. Bitte prüfen Sie sie.',
    'not-your-activity': 'Nur wer eine Aktivität koordiniert, kann diese Maßnahme für sie beantragen.',
    'other-country': 'Diese Region liegt nicht im Land der Aktivität.',
    'years-needed': 'Füllen Sie die abgeschlossenen Jahre aus: Für ein größeres Unternehmen zählen sie.',
    'year-twice': 'Dieses Jahr steht zweimal da.',
  },
};
