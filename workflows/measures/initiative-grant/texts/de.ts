/** The words of initiatives in German. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Initiative der Gemeinschaft',
  summary:
    'Sie wollen zu dritt oder zu mehreren etwas für die Gemeinschaft tun? Der Fonds unterstützt Ihre Initiative. Eine Jury aus drei Personen entscheidet; ein erster Teil wird sofort gezahlt, der zweite auf einen kurzen Bericht hin.',
  fields: {
    title: {
      label: 'Name der Initiative',
    },
    proposal: {
      label: 'Ihr Vorhaben',
      hint: 'Was Sie tun wollen, für wen und wann.',
    },
    members: {
      label: 'Die Gruppe',
      hint: 'Mindestens drei Mitglieder, Sie eingeschlossen.',
    },
    'members.memberId': {
      label: 'Mitgliedsnummer',
    },
    lines: {
      label: 'Kostenplan',
    },
    'lines.description': {
      label: 'Ausgabe',
    },
    'lines.amountCents': {
      label: 'Betrag',
    },
    amountCents: {
      label: 'Beantragter Betrag',
      hint: 'Die Summe der Zeilen des Kostenplans.',
    },
    iban: {
      label: 'Konto für die Zahlung (IBAN)',
      hint: 'Leer lassen, um Ihr bekanntes Konto zu behalten.',
    },
  },
  options: {},
  rules: {
    'all-are-members': {
      title: 'Alle aus der Gruppe sind Mitglieder',
      met: 'Die Personen der Gruppe sind Mitglieder: {count} Namen.',
      'not-met': 'Am Tag des Antrags keine Mitglieder: {names}.',
    },
    'within-cap': {
      title: 'Der Betrag bleibt unter der Obergrenze',
      met: 'Sie beantragen {asked}; eine Initiative kann bis zu {cap} erhalten.',
      'not-met': 'Sie beantragen {asked}, aber eine Initiative kann höchstens {cap} erhalten.',
    },
    'jury-decides': {
      title: 'Eine Jury entscheidet',
      met: 'Drei Delegierte des Rates stimmen nacheinander ab; zwei Stimmen entscheiden.',
    },
    'paid-in-two-parts': {
      title: 'In zwei Teilen gezahlt',
      met: '{first} mit der Zustimmung, dann {second} auf einen kurzen Bericht, einzureichen innerhalb von {days} Tagen.',
    },
    'account-known': accountKnownTexts.de,
  },
  errors: {
    'not-the-sum':
      'Die Zeilen des Kostenplans ergeben zusammen {sum}. Beantragen Sie diesen Betrag oder berichtigen Sie die Zeilen.',
    'named-twice': 'Diese Person steht schon in der Liste.',
  },
};
