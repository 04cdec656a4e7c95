/** What mails about trainings, coaching, initiatives and talks say in German. */
import type { SupportMails } from './index.ts';

export const de: SupportMails = {
  'waiting-list': {
    subject: 'Sie stehen auf der Warteliste ({reference})',
    paragraphs: [
      'Ihr Antrag „{measure}“ (Zeichen {reference}) erfüllt die Bedingungen, aber im Augenblick ist kein Platz mehr frei.',
      'Ihr Rang auf der Warteliste bleibt erhalten. Sobald ein Platz frei wird, geht Ihr Antrag von selbst weiter, in der Reihenfolge des Eingangs.',
    ],
    action: 'Meinen Rang ansehen',
  },
  'coaching-waiting': {
    subject: 'Wir suchen, wer Sie begleitet',
    paragraphs: [
      'Ihre Begleitung ist bewilligt. Alle, die Ihre Sprache sprechen, sind im Augenblick belegt.',
      'Wir suchen weiter und schreiben Ihnen, sobald jemand Platz hat. Sie müssen nichts tun.',
    ],
    action: 'Meine Begleitung ansehen',
  },
  'coaching-matched': {
    subject: '{coach} begleitet Sie',
    paragraphs: [
      '{coach} wird Sie begleiten und meldet sich für ein erstes Treffen.',
      'Auf der Seite sehen Sie jedes Treffen und wie es weitergeht. Sie können jederzeit abbrechen.',
    ],
    action: 'Meine Begleitung ansehen',
  },
  'coaching-assigned': {
    subject: 'Sie begleiten {member}',
    paragraphs: [
      '{member} hat um Begleitung gebeten und wurde Ihnen zugeteilt.',
      'Bitte planen Sie in den nächsten Tagen ein erstes Treffen auf der Seite: {member} wartet darauf.',
    ],
    action: 'Ansehen und planen',
  },
  'coaching-planned': {
    subject: 'Treffen am {on} um {from}',
    paragraphs: [
      'Ein Treffen Ihrer Begleitung ist geplant: {on}, {from}, {place}.',
      'Wenn Sie nicht kommen können, sagen Sie es bitte {coach}.',
    ],
    action: 'Meine Treffen ansehen',
  },
  'coaching-plan-reminder': {
    subject: 'Bitte planen Sie das nächste Treffen mit {member}',
    paragraphs: [
      'Es ist kein Treffen mit {member} geplant.',
      'Planen Sie das nächste, oder sagen Sie, was daraus wurde, und beenden Sie die Begleitung.',
    ],
    action: 'Ein Treffen planen',
  },
  'coaching-record-reminder': {
    subject: 'Fand das Treffen mit {member} statt?',
    paragraphs: ['Am {on} war ein Treffen mit {member} geplant.', 'Bitte sagen Sie, ob es stattfand.'],
    action: 'Sagen, was daraus wurde',
  },
  'coaching-over': {
    subject: 'Ihre Begleitung ist beendet',
    paragraphs: [
      'Ihre Begleitung ist beendet: {result}. Danke für den gemeinsamen Weg.',
      'Die Seite bewahrt, was gesagt wurde. Sie können jederzeit um eine neue bitten.',
    ],
    action: 'Das Ergebnis ansehen',
  },
  'initiative-report-due': {
    subject: 'Erster Teil für Ihre Initiative: {first}',
    paragraphs: [
      'Der erste Teil für Ihre Initiative, {first}, ist bezahlt. Der zweite Teil, {second}, folgt auf einen kurzen Bericht.',
      'Erzählen Sie uns bis {until} in einigen Sätzen, was Sie getan haben und was es gekostet hat. Ohne Bericht geht der zweite Teil danach an den Fonds zurück, für andere.',
    ],
    action: 'Den Bericht schreiben',
  },
  'initiative-report-reminder': {
    subject: 'Erinnerung: der Bericht über Ihre Initiative',
    paragraphs: [
      'Wir haben noch keinen Bericht über Ihre Initiative. Der zweite Teil, {second}, wartet darauf.',
      'Bitte schreiben Sie ihn bis {until}. Danach geht der zweite Teil an den Fonds zurück, für andere.',
    ],
    action: 'Den Bericht schreiben',
  },
  'initiative-report-arrived': {
    subject: 'Ein Bericht über eine Initiative wartet auf Sie ({reference})',
    paragraphs: [
      'Die Gruppe der Initiative {reference} hat berichtet. Passt es zu dem, was bewilligt wurde, nehmen Sie ihn an: Der zweite Teil, {second}, wird dann bezahlt.',
      'Fehlt etwas, schicken Sie ihn mit einer Frage zurück.',
    ],
    action: 'Den Bericht lesen',
  },
  'initiative-report-returned': {
    subject: 'Eine Frage zu Ihrem Bericht',
    paragraphs: [
      'Danke für Ihren Bericht. Bevor wir den zweiten Teil zahlen, brauchen wir noch etwas: {reason}',
      'Bitte ergänzen Sie ihn bis {until}.',
    ],
    action: 'Den Bericht ergänzen',
  },
  'initiative-second-part': {
    subject: 'Der zweite Teil für Ihre Initiative: {second}',
    paragraphs: [
      'Ihr Bericht ist angenommen. Der zweite Teil, {second}, geht mit dem nächsten Auftrag an die Bank.',
      'Danke für das, was Sie gemeinsam getan haben.',
    ],
    action: 'Meinen Antrag ansehen',
  },
  'initiative-lapsed': {
    subject: 'Der zweite Teil für Ihre Initiative ging an den Fonds zurück',
    paragraphs: [
      'Es kam rechtzeitig kein Bericht, deshalb ging der zweite Teil, {second}, an den Fonds zurück, wo andere ihn nutzen können.',
      'Der erste Teil bleibt Ihnen. Wenn Sie meinen, dass das nicht stimmt, schreiben Sie Ihrer Beraterin oder Ihrem Berater.',
    ],
    action: 'Meinen Antrag ansehen',
  },
  'something-waits': {
    subject: 'Eine Nachricht von Entraide',
    paragraphs: [
      'Bei Entraide wartet etwas auf Sie.',
      'Aus Diskretion sagt diese Mail nicht mehr. Melden Sie sich an, um es zu sehen.',
    ],
    action: 'Anmelden und ansehen',
  },
};
