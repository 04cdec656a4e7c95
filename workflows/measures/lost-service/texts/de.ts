/** The words that every measure for a lost service shares, in German. */
export const service = {
  fields: {
    activityId: { label: 'Activité', hint: 'Die Nummer der Activité, in der der Auftrag geplant war.' },
    contractId: {
      label: 'Vertragsnummer',
      hint: 'Ist der Vertrag erfasst, genügt seine Nummer: Den Rest entnehmen wir unseren Registern.',
    },
    clientId: { label: 'Kundin oder Kunde', hint: 'Die Kundennummer, falls Sie sie kennen.' },
    function: {
      label: 'Tätigkeit',
      hint: 'Was Sie tun sollten, zum Beispiel: Schauspiel, Grafik, Tontechnik.',
    },
    place: { label: 'Ort', hint: 'Die Stadt oder der Ort, an dem Sie arbeiten sollten.' },
    startsOn: { label: 'Erster geplanter Tag' },
    endsOn: { label: 'Letzter geplanter Tag' },
    plannedDays: { label: 'Geplante Arbeitstage', hint: 'Alle zusammen, auch die, die stattgefunden haben.' },
    cancelledDays: { label: 'Abgesagte Arbeitstage' },
    grossCents: {
      label: 'Geplanter Bruttolohn',
      hint: 'Für den ganzen Auftrag, auch für die Tage, die stattgefunden haben.',
    },
    cancellation: { label: 'Wie weit war der Auftrag?' },
    concludedOn: {
      label: 'Datum der Vereinbarung',
      hint: 'Der Tag, an dem der Vertrag geschlossen oder die Zusage gegeben wurde.',
    },
    cancelledOn: {
      label: 'Datum der Absage',
      hint: 'Der Tag, an dem Sie wussten, dass der Auftrag nicht stattfindet.',
    },
    reason: { label: 'Grund der Absage', hint: 'Wenige Worte genügen.' },
    cachets: {
      label: 'Zahl der geplanten Gagen (Cachets)',
      hint: 'Für Künstlerinnen und Künstler, die je Auftritt bezahlt werden.',
    },
    hours: { label: 'Zahl der geplanten Stunden', hint: 'Für den ganzen Auftrag.' },
    iban: {
      label: 'Konto, auf das wir zahlen (IBAN)',
      hint: 'Lassen Sie das Feld leer, wenn das uns bekannte Konto bleiben soll.',
    },
  },
  options: {
    'cancellation.partly-carried-out': 'Er hatte begonnen: Ein Teil der Tage hat stattgefunden',
    'cancellation.validated-then-cancelled': 'Er war erfasst und bestätigt und wurde dann abgesagt',
    'cancellation.entered': 'Er war erfasst, aber noch nicht bestätigt',
    'cancellation.agreed': 'Er war mit der Kundschaft vereinbart, aber noch nicht erfasst',
  },
  rules: {
    'not-permanent': {
      title: 'Befristeter Vertrag',
      met: 'Sie haben keinen unbefristeten Vertrag: Diese Maßnahme ist die richtige.',
      'not-met':
        'Sie haben einen unbefristeten Vertrag. Beantragen Sie bitte die Maßnahme „Kurzarbeit“; sie ist für Ihre Lage gedacht.',
    },
    'cancelled-in-crisis': {
      title: 'Absage während der Krise',
      met: 'Die Absage ist vom {cancelledOn}, also aus der Zeit der Krise.',
      'not-met': 'Die Absage ist vom {cancelledOn}. Die Maßnahme gilt für Absagen ab dem {from}.',
    },
    'service-in-plan': {
      title: 'Auftrag in der Zeit des Plans',
      met: 'Der Auftrag war vom {startsOn} bis zum {endsOn} geplant, in der Zeit des Plans.',
      'not-met':
        'Der Auftrag war vom {startsOn} bis zum {endsOn} geplant. Die Maßnahme gilt für Aufträge, die zwischen dem {from} und dem {until} enden.',
    },
    'temporary-unemployment': {
      title: 'Kurzarbeit in Belgien',
      met: 'Die belgische Kurzarbeit wegen höherer Gewalt trägt etwa {amount}; Sie müssen nichts beantragen.',
      'not-applicable': 'Die belgische Kurzarbeit kommt für diesen Auftrag nicht auf.',
    },
    'partial-activity': {
      title: 'Kurzarbeit in Frankreich',
      met: 'Die französische Kurzarbeit (activité partielle) trägt etwa {amount}; Sie müssen nichts beantragen.',
      'not-applicable':
        'Die französische Kurzarbeit (activité partielle) kommt für diesen Auftrag nicht auf.',
    },
    'client-pledge': {
      title: 'Anteil der Kundschaft',
      met: 'Die Kundschaft hat zugesagt, bis zu {amount} zu tragen; wir strecken das vor und fordern es bei ihr ein.',
      'not-applicable':
        'Für diesen Auftrag ist keine Zusage der Kundschaft bekannt; Sie werden trotzdem bezahlt.',
    },
  },
  errors: {
    unknown:
      'Wir finden diese Nummer nicht unter denen, die Sie betreffen. Prüfen Sie sie, oder lassen Sie das Feld leer, wenn es freiwillig ist.',
    'ends-before-start': 'Der letzte Tag kann nicht vor dem ersten liegen, dem {startsOn}.',
    'concluded-after-end':
      'Die Vereinbarung kann nicht nach dem letzten Tag des Auftrags liegen, dem {endsOn}.',
    'cancelled-before-concluded': 'Die Absage kann nicht vor der Vereinbarung liegen, dem {concludedOn}.',
    'more-days-than-calendar':
      'Zwischen dem ersten und dem letzten Tag liegen {calendarDays} Tag(e), nicht mehr.',
    'more-days-than-planned': 'Es können nicht mehr Tage abgesagt als geplant sein: {plannedDays}.',
    'nothing-carried-out':
      'Hat ein Teil der Tage stattgefunden, sind weniger als {plannedDays} Tag(e) abgesagt. Wählen Sie sonst eine andere Antwort auf „Wie weit war der Auftrag?“.',
    'more-hours-than-days':
      'Das sind mehr Stunden, als die geplanten Tage haben. Geben Sie höchstens {max} an.',
    'more-cachets-than-days': 'Das sind zu viele Gagen für die geplanten Tage. Geben Sie höchstens {max} an.',
  },
  sources: {
    'temporary-unemployment': 'Kurzarbeit (Belgien)',
    'partial-activity': 'Kurzarbeit (Frankreich)',
    'client-pledge': 'Zusage der Kundschaft',
  },
};
