/** The words of temporary unemployment in German. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Kurzarbeit',
  summary:
    'Haben Sie einen unbefristeten Vertrag, und die Arbeit fehlt? Wir vergleichen: keine, teilweise oder volle Kurzarbeit – was Sie erhalten, was die Activité zahlt, was wir empfehlen.',
  fields: {
    activityId: { label: 'Activité', hint: 'Die Nummer der Activité, die Sie beschäftigt.' },
    grossMonthlyCents: { label: 'Bruttolohn im Monat', hint: 'Ihr üblicher Lohn vor allen Abzügen.' },
    weeklyHours: { label: 'Stunden in der Woche', hint: 'Laut Ihrem Vertrag.' },
    months: { label: 'Monate', hint: 'Eine Zeile je Monat.' },
    'months.month': { label: 'Monat' },
    'months.lostPercent': {
      label: 'Ausgefallener Teil der Arbeit (%)',
      hint: '0, wenn nichts ausfällt, 100, wenn alles ausfällt.',
    },
    choice: { label: 'Was wünschen Sie?' },
    reason: { label: 'Warum die Arbeit fehlt', hint: 'Wenige Worte genügen.' },
    iban: {
      label: 'Konto für eine mögliche Aufstockung (IBAN)',
      hint: 'Lassen Sie das Feld leer, wenn das uns bekannte Konto bleiben soll.',
    },
  },
  options: {
    'choice.none': 'Keine Kurzarbeit',
    'choice.partial': 'Teilweise: nur der ausgefallene Teil',
    'choice.total': 'Voll: die ganze Arbeit',
  },
  rules: {
    'permanent-contract': {
      title: 'Unbefristeter Vertrag',
      met: 'Sie haben einen unbefristeten Vertrag: Diese Maßnahme ist die richtige.',
      'not-met':
        'Sie haben keinen unbefristeten Vertrag. Beantragen Sie bitte die Maßnahme „Abgesagter Vertrag“ oder „Zugesagter Vertrag“.',
    },
    'employer-country': {
      title: 'Beschäftigt in Belgien oder Frankreich',
      met: 'Die Activité, die Sie beschäftigt, liegt in einem Land, das dazugehört ({country}).',
      'not-met':
        'Die Activité, die Sie beschäftigt, liegt in einem Land ({country}), dessen Regelung wir nicht kennen.',
    },
    'months-covered': {
      title: 'Monate in der Regelung',
      met: 'Die Monate fallen in die Regelung, vom {from} bis zum {until}.',
      'not-met': 'Die Regelung gilt vom {from} bis zum {until}; ein Monat liegt außerhalb.',
    },
    'work-lost': {
      title: 'Ausgefallene Arbeit',
      met: 'Im Schnitt fällt {lost} der Arbeit aus.',
      'not-met': 'Es fällt keine Arbeit aus: Es ist keine Kurzarbeit zu melden.',
      'not-applicable': 'Es fällt keine Arbeit aus, und Sie wünschen keine Kurzarbeit.',
    },
    'minimum-pay': {
      title: 'Mindestlohn',
      met: 'Ihr Lohn erreicht das gesetzliche Minimum, {least} im Monat für Ihre Stunden.',
      'needs-information':
        'Der angegebene Lohn liegt unter dem gesetzlichen Minimum, {least} im Monat für Ihre Stunden. Prüfen Sie Lohn und Stunden.',
    },
    'person-receives': {
      title: 'Was Sie erhalten',
      met: 'Mit Ihrer Wahl erhalten Sie etwa {amount} statt etwa {usual}, vor der Steuer auf den Lohn.',
    },
    'scheme-pays': {
      title: 'Was der Staat zahlt',
      met: 'Die öffentliche Regelung trägt etwa {amount}.',
      'not-applicable': 'Die öffentliche Regelung trägt nichts.',
    },
    'activity-pays': {
      title: 'Was die Activité zahlt',
      met: 'Die Activité zahlt noch etwa {amount}, Beiträge eingeschlossen, statt {usual}.',
    },
    feasible: {
      title: 'Für die Activité machbar',
      met: 'Die Activité kann diese Wahl tragen; sie braucht dafür etwa {need} aus eigenen Mitteln.',
      'not-met':
        'Diese Wahl verlangt von der Activité etwa {need}, mehr als sie tragen kann. Treffen Sie eine andere Wahl.',
      'not-applicable':
        'Diese Wahl verlangt von der Activité etwa {need}. Wir wissen noch nicht, ob sie das tragen kann: Ihre Beratung sieht es mit Ihnen an.',
    },
    'recommended-none': {
      title: 'Empfehlung: keine Kurzarbeit',
      met: 'Wir empfehlen, keine Kurzarbeit zu beantragen: Die Activité kann den Ausfall tragen und {months} Monate Kosten in Reserve behalten, oder es fällt nichts aus.',
      'not-applicable': 'Das ist nicht unsere Empfehlung.',
    },
    'recommended-partial': {
      title: 'Empfehlung: teilweise Kurzarbeit',
      met: 'Wir empfehlen teilweise Kurzarbeit: Die Regelung zahlt den ausgefallenen Teil (im Schnitt {lost}), und die übrige Arbeit bringt weiter etwas ein.',
      'not-applicable': 'Das ist nicht unsere Empfehlung.',
    },
    'recommended-total': {
      title: 'Empfehlung: volle Kurzarbeit',
      met: 'Wir empfehlen volle Kurzarbeit: Bei im Schnitt {lost} Ausfall (ab {limit}) kostet der Rest mehr, als er einbringt.',
      'not-applicable': 'Das ist nicht unsere Empfehlung.',
    },
    'recommended-by-means': {
      title: 'Nach den Mitteln der Activité',
      met: 'Eine andere Wahl wäre besser, doch die Activité kann sie nicht tragen; deshalb empfehlen wir die, die am wenigsten verlangt.',
      'not-applicable': 'Die Empfehlung hängt nicht von den Mitteln der Activité ab.',
    },
    'top-up': {
      title: 'Aufstockung durch den Plan',
      met: 'Der Plan legt {amount} zu dem, was Sie erhalten, dazu.',
      'not-applicable': 'Der Plan stockt nicht auf.',
    },
    'account-known': {
      ...accountKnownTexts.de,
      'not-applicable': 'Wir haben nichts auf Ihr Konto zu überweisen.',
    },
  },
  errors: {
    'month-twice': 'Dieser Monat steht schon in der Liste. Behalten Sie eine Zeile je Monat.',
  },
};
