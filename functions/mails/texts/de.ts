/** What mails say in German. */

import { de as aid } from './aid/de.ts';
import type { MailTexts } from './index.ts';
import { de as money } from './money/de.ts';
import { de as news } from './news/de.ts';
import { de as payments } from './payments/de.ts';
import { de as recovery } from './recovery/de.ts';
import { de as support } from './support/de.ts';

export const de: MailTexts = {
  greeting: 'Guten Tag {name},',
  signature: 'Herzliche Grüße\nIhr Team von Entraide, dem Solidaritätsplan Ihrer Genossenschaft',
  mails: {
    ...aid,
    ...money,
    ...recovery,
    ...news,
    ...payments,
    ...support,
    'approval-request': {
      subject: 'Ein Antrag wartet auf Ihre Entscheidung ({reference})',
      paragraphs: [
        'Ein Antrag aus dem Solidaritätsplan wartet auf Ihre Entscheidung: {measure}, {amount}, Kennzeichen {reference}.',
        'Die Seite hinter diesem Link zeigt alles, was Sie zum Entscheiden brauchen. Es geschieht nichts, solange Sie keinen Knopf drücken. Sie können zustimmen, ablehnen oder eine Frage stellen.',
        'Der Link ist nur für Sie bestimmt und gilt bis {until}. Bitte leiten Sie ihn nicht weiter.',
      ],
      action: 'Antrag ansehen und entscheiden',
    },
    'approval-reminder': {
      subject: 'Erinnerung: Ein Antrag wartet noch auf Ihre Entscheidung ({reference})',
      paragraphs: [
        'Der Antrag {reference} ({measure}, {amount}) wartet noch auf Ihre Entscheidung, und wer ihn gestellt hat, wartet mit.',
        'Dieser neue Link gilt bis {until}. Wenn Sie nicht entscheiden können, tun Sie einfach nichts: Der Antrag geht bald an eine andere Person.',
      ],
      action: 'Antrag ansehen und entscheiden',
    },
    'claim-received': {
      subject: 'Wir haben Ihren Antrag {reference} erhalten',
      paragraphs: [
        'Ihr Antrag „{measure}“ ist gut angekommen. Sein Kennzeichen ist {reference}.',
        'Wir prüfen nun die Regeln des Plans, danach entscheidet ein Mensch. Wir schreiben Ihnen bei jedem Schritt: Im Augenblick müssen Sie nichts tun.',
      ],
      action: 'Meinen Antrag verfolgen',
    },
    'claim-ineligible': {
      subject: 'Ihr Antrag {reference} erfüllt die Bedingungen nicht',
      paragraphs: [
        'Ihr Antrag „{measure}“ (Kennzeichen {reference}) erfüllt nicht alle Bedingungen des Plans. So können wir ihn nicht bewilligen.',
        'Die Seite Ihres Antrags erklärt jede Regel einzeln. Wenn etwas nicht zu Ihrer Lage passt, können Sie dort verlangen, dass ein Mensch sie noch einmal ansieht.',
      ],
      action: 'Gründe und nächste Schritte ansehen',
    },
    'claim-queued': {
      subject: 'Ihr Antrag {reference} wartet auf Mittel',
      paragraphs: [
        'Ihr Antrag „{measure}“ (Kennzeichen {reference}) erfüllt die Bedingungen, aber die vorgesehenen Mittel sind vorerst aufgebraucht.',
        'Ihr Platz in der Reihe bleibt Ihnen sicher. Sobald die Mittel erhöht werden, geht Ihr Antrag von selbst weiter, in der Reihenfolge des Eingangs. Sie müssen nichts tun.',
      ],
      action: 'Meinen Platz in der Reihe ansehen',
    },
    'information-needed': {
      subject: 'Eine Frage zu Ihrem Antrag {reference}',
      paragraphs: [
        'Damit es mit Ihrem Antrag „{measure}“ (Kennzeichen {reference}) weitergeht, brauchen wir eine Antwort von Ihnen:',
        '{question}',
        'Sie können bis {until} antworten. Sobald Ihre Antwort da ist, geht der Antrag dort weiter, wo er stehen geblieben ist.',
      ],
      action: 'Frage beantworten',
    },
    'information-reminder': {
      subject: 'Erinnerung: Ihr Antrag {reference} wartet auf Ihre Antwort',
      paragraphs: [
        'Ihr Antrag „{measure}“ (Kennzeichen {reference}) wartet noch auf Ihre Antwort:',
        '{question}',
        'Sie können bis {until} antworten. Kommt bis dahin keine Antwort, wird der Antrag ohne Ergebnis abgeschlossen.',
      ],
      action: 'Frage beantworten',
    },
    'claim-rejected': {
      subject: 'Ihr Antrag {reference} wurde nicht bewilligt',
      paragraphs: [
        'Es tut uns leid: Ihr Antrag „{measure}“ (Kennzeichen {reference}) wurde nicht bewilligt.',
        'Die Seite Ihres Antrags zeigt die Gründe der Ablehnung. Wenn Sie nicht einverstanden sind, können Sie dort Einspruch erheben: Der Antrag wird dann noch einmal geprüft.',
      ],
      action: 'Gründe und nächste Schritte ansehen',
    },
    'claim-approved': {
      subject: 'Ihr Antrag {reference} ist bewilligt',
      paragraphs: [
        'Gute Nachricht: Ihr Antrag „{measure}“ (Kennzeichen {reference}) ist bewilligt, über {amount}.',
        'Die Zahlung geht mit dem nächsten Auftrag an die Bank. Wir schreiben Ihnen, wenn die Bank sie bestätigt hat.',
      ],
      action: 'Meinen Antrag verfolgen',
    },
    'claim-paid': {
      subject: 'Ihr Antrag {reference} ist bezahlt',
      paragraphs: [
        'Die Bank bestätigt die Zahlung zu Ihrem Antrag „{measure}“ (Kennzeichen {reference}).',
        'Die Seite Ihres Antrags zeigt, was an wen gezahlt wurde und woher das Geld kommt. Sie müssen nichts mehr tun.',
      ],
      action: 'Ansehen, was gezahlt wurde',
    },
    'claim-completed': {
      subject: 'Ihr Antrag {reference} ist abgeschlossen',
      paragraphs: [
        'Ihr Antrag „{measure}“ (Kennzeichen {reference}) ist bewilligt und abgeschlossen. Die Genossenschaft hat Ihnen dafür nichts mehr zu zahlen.',
        'Die Seite Ihres Antrags zeigt die Entscheidung und ihre Gründe.',
      ],
      action: 'Entscheidung ansehen',
    },
    'claim-withdrawn': {
      subject: 'Ihr Antrag {reference} ist zurückgezogen',
      paragraphs: [
        'Ihr Antrag „{measure}“ (Kennzeichen {reference}) ist zurückgezogen. Dafür wird nichts gezahlt, und niemand muss mehr entscheiden.',
        'Wenn sich Ihre Lage ändert, können Sie einen neuen Antrag stellen.',
      ],
      action: 'Meinen Antrag ansehen',
    },
    'claim-expired': {
      subject: 'Ihr Antrag {reference} wurde ohne Ergebnis abgeschlossen',
      paragraphs: [
        'Die Frist Ihres Antrags „{measure}“ (Kennzeichen {reference}) ist abgelaufen, ohne dass er zum Ende kommen konnte. Es wurde nichts gezahlt.',
        'Die Seite Ihres Antrags zeigt, was geschehen ist. Dort können Sie verlangen, dass wir ihn wieder aufnehmen.',
      ],
      action: 'Ansehen, was ich tun kann',
    },
    'payment-returned': {
      subject: 'Die Zahlung zu Ihrem Antrag {reference} kam zurück',
      paragraphs: [
        'Die Bank hat uns die Zahlung zu Ihrem Antrag „{measure}“ (Kennzeichen {reference}) zurückgegeben. {reason}',
        'Die Bewilligung gilt weiter. Nennen Sie uns bis {until} ein anderes Konto, oder bestätigen Sie Ihres, dann zahlen wir noch einmal.',
      ],
      action: 'Konto angeben',
    },
    'claim-referred': {
      subject: 'Der Antrag {reference} braucht Sie',
      paragraphs: [
        'Der Antrag {reference} ist wegen eines technischen Problems stehen geblieben: {error}',
        'Es ist nichts verloren, und es bewegt sich nichts, solange niemand handelt. Sie können ihn wieder starten oder abschließen.',
      ],
      action: 'Antrag untersuchen',
    },
  },
};
