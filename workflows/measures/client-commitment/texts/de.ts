/** The words of the client's commitment in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Zusage der Kundschaft',
  summary:
    'Eine Kundin oder einen Kunden bitten, einen abgesagten Auftrag ganz oder teilweise zu erfüllen. Geantwortet wird auf einer eigenen Seite; was gezahlt wird, geht an die Aktivität oder zurück an den Fonds.',
  fields: {
    memberId: { label: 'Koordination', hint: 'Das Mitglied, das die Aktivität koordiniert.' },
    activityId: { label: 'Aktivität' },
    clientId: { label: 'Kundin oder Kunde', hint: 'Die Nummer, unter der die Kundschaft im Register steht.' },
    orderId: { label: 'Auftrag', hint: 'Die Nummer des Auftrags, wenn er im Register steht.' },
    amountCents: { label: 'Erbetener Betrag', hint: 'Höchstens der Betrag des Auftrags.' },
    paidClaimId: {
      label: 'Bereits gezahlter Antrag',
      hint: 'Hat der Fonds für diesen Auftrag einen Antrag gezahlt: dessen Nummer. Das Geld geht zuerst an den Fonds zurück.',
    },
    message: { label: 'Einige Worte an die Kundschaft', hint: 'Sie stehen auf der Seite der Einladung.' },
  },
  options: {},
  rules: {
    'client-reachable': {
      title: 'Wie die Kundschaft gefragt wird',
      met: '{client} wird per E-Mail eingeladen, mit einem Link zu einer eigenen Seite.',
      'not-applicable': 'Wir kennen keine E-Mail-Adresse: Jemand aus der Finanzabteilung nimmt Kontakt auf.',
    },
    'order-known': {
      title: 'Der Auftrag',
      met: 'Der Auftrag vom {ordered} steht im Register, über {amount}.',
      'not-applicable': 'Es ist kein Auftrag aus dem Register genannt.',
    },
    'comes-back': {
      title: 'Wohin das Geld geht',
      met: 'Von einem bereits gezahlten Antrag sind {amount} noch vorgestreckt: Was gezahlt wird, geht zuerst dorthin.',
      'not-applicable': 'Es wurde nichts vorgestreckt: Was gezahlt wird, geht an die Aktivität.',
    },
  },
  errors: {
    unknown: 'Wir finden diese Nummer nicht in unseren Registern. Bitte prüfen Sie sie.',
    'not-its-coordinator': 'Dieses Mitglied koordiniert die Aktivität nicht.',
    'not-of-this-order': 'Das Register nennt für diesen Auftrag jemand anderen.',
    'more-than-order': 'Es kann nicht mehr verlangt werden als der Auftrag.',
    'not-a-paid-claim': 'Das ist kein Antrag der Aktivität, von dem noch etwas zurückkommen muss.',
    'more-than-paid': 'Das ist mehr, als für den Antrag noch vorgestreckt ist.',
  },
  sources: { client: 'Die Kundschaft' },
};
