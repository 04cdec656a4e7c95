/** What a partner’s member reads about their claim in German. */
import type { MemberWords } from '../../member-words.ts';

export const de: MemberWords = {
  language: 'de',
  locale: 'de-DE',
  greeting: 'Guten Tag {name},',
  signature: 'Das Entraide-Team, der Solidaritätsplan Ihrer Genossenschaft',
  title: 'Mein Antrag auf Unterstützung',
  accountNeeded:
    'Wir wissen nicht, auf welches Konto wir Ihnen zahlen können. Bitte geben Sie uns Ihre IBAN.',
  reference: 'Zeichen',
  amount: 'Betrag',
  filedOn: 'Beantragt am',
  question: 'Die Frage',
  allDetails: 'Alle Einzelheiten (auf Französisch, Niederländisch, Deutsch oder Englisch)',
  situations: {
    received: {
      subject: 'Ihr Büro hat einen Antrag für Sie gestellt ({reference})',
      text: 'Ihr Partnerbüro hat für Sie Unterstützung beantragt. Wir prüfen den Antrag.',
      next: 'Wir schreiben Ihnen, sobald es etwas Neues gibt.',
    },
    question: {
      subject: 'Eine Frage zum Antrag {reference}',
      text: 'Damit es weitergeht, brauchen wir eine Antwort: {question}',
      next: 'Ihr Büro oder Sie selbst können antworten.',
    },
    queued: {
      subject: 'Antrag {reference} wartet auf Geld',
      text: 'Der Antrag erfüllt die Bedingungen, aber das vorgesehene Geld ist im Moment verbraucht.',
      next: 'Ihr Platz bleibt erhalten; Sie brauchen nichts zu tun.',
    },
    approved: {
      subject: 'Antrag {reference} ist bewilligt: {amount}',
      text: 'Der Antrag ist bewilligt, über {amount}.',
      next: 'Die Zahlung geht mit dem nächsten Auftrag an die Bank.',
    },
    paid: {
      subject: 'Antrag {reference} ist bezahlt',
      text: 'Die Zahlung von {amount} ist bestätigt.',
      next: 'Sie brauchen nichts mehr zu tun.',
    },
    refused: {
      subject: 'Antrag {reference} ist nicht bewilligt',
      text: 'Es tut uns leid: Der Antrag konnte nicht bewilligt werden.',
      next: 'Die Seite zeigt die Gründe; Sie können verlangen, dass jemand die Entscheidung noch einmal ansieht.',
    },
    returned: {
      subject: 'Die Zahlung zum Antrag {reference} kam zu uns zurück',
      text: 'Die Bank hat uns die Zahlung von {amount} zurückgegeben.',
      next: 'Nennen Sie uns ein anderes Konto, oder bestätigen Sie Ihres: Wir zahlen noch einmal.',
    },
    withdrawn: {
      subject: 'Antrag {reference} ist zurückgezogen',
      text: 'Der Antrag ist zurückgezogen; es wird nichts gezahlt.',
      next: 'Ihr Büro kann einen neuen stellen.',
    },
    expired: {
      subject: 'Antrag {reference} ist geschlossen',
      text: 'Die vorgesehene Zeit ist abgelaufen, ohne dass der Antrag zu Ende kam.',
      next: 'Ihr Büro kann ihn mit uns wieder aufnehmen.',
    },
  },
};
