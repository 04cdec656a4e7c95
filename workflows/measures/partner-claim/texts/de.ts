/** The words of the partner offices’ claims in German. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Antrag eines Partnerbüros',
  summary:
    'Partnerbüros beantragen hier die Unterstützung des Plans für ihre Mitglieder: bei einem abgesagten Auftrag oder in einer Notlage. Der Fonds zahlt dem Mitglied in Euro, im Rahmen des Kontingents des Landes.',
  fields: {
    memberId: { label: 'Mitglied', hint: 'Die Nummer eines Mitglieds Ihres Landes.' },
    kind: { label: 'Worum geht es?' },
    startsOn: { label: 'Erster Tag des Auftrags', hint: 'Nur bei einem abgesagten Auftrag.' },
    endsOn: { label: 'Letzter Tag des Auftrags', hint: 'Nur bei einem abgesagten Auftrag.' },
    amountCents: {
      label: 'Beantragter Betrag',
      hint: 'Bei einem abgesagten Auftrag: der geplante Bruttobetrag.',
    },
    explanation: { label: 'Was geschehen ist', hint: 'Ein paar Sätze genügen.' },
    iban: {
      label: 'Konto des Mitglieds (IBAN)',
      hint: 'Lassen Sie es leer, um das Konto zu behalten, das wir kennen.',
    },
  },
  options: {
    'kind.cancelled-service': 'Ein abgesagter Auftrag',
    'kind.hardship': 'Eine Notlage',
  },
  rules: {
    'service-in-crisis': {
      title: 'Der Auftrag fiel in die Krise',
      met: 'Der Auftrag sollte am {starts} beginnen, während der Krise.',
      'not-met': 'Der Auftrag sollte am {starts} beginnen, außerhalb der Zeit der Krise.',
      'not-applicable': 'Der Antrag betrifft keinen Auftrag.',
    },
    'hardship-cap': {
      title: 'Grenze bei einer Notlage',
      met: 'Eine Notlage wird bis {cap} unterstützt. Beantragt: {asked}. Möglich: {amount}.',
      'not-applicable': 'Der Antrag betrifft keine Notlage.',
    },
    'within-quota': {
      title: 'Kontingent des Landes',
      met: 'Vor diesem Antrag stand {country} bei {claims} von {most} Anträgen und {used} von {quota}; dieser über {amount} passt noch hinein.',
      'not-met':
        'Vor diesem Antrag stand {country} bei {claims} von {most} Anträgen und {used} von {quota}; dieser über {amount} passt nicht mehr hinein.',
    },
    'account-known': accountKnownTexts.de,
  },
  errors: {
    'not-your-member':
      'Dieses Mitglied gehört nicht zu einem Land Ihres Büros. Geben Sie die Nummer eines Ihrer Mitglieder an.',
    'ends-before-start': 'Der letzte Tag liegt vor dem ersten. Prüfen Sie beide Daten.',
  },
};
