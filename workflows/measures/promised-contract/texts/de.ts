/** The words of a promised contract in German. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/de.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Zugesagter Vertrag',
  summary:
    'War Ihnen Arbeit zugesagt, auch ohne Angebot oder Eintrag, und die Krise kam dazwischen? Zeigen Sie uns die Nachrichten: Sie werden wie zugesagt bezahlt.',
  fields: {
    ...pick(service.fields, [
      'activityId',
      'clientId',
      'function',
      'place',
      'startsOn',
      'endsOn',
      'cancelledOn',
      'reason',
      'cachets',
      'hours',
      'iban',
    ]),
    plannedDays: { label: 'Zugesagte Arbeitstage' },
    grossCents: {
      label: service.fields.grossCents.label,
      hint: 'Was Ihnen für die ganze Arbeit zugesagt war.',
    },
    cancelledEvent: {
      label: 'Abgesagte Veranstaltung',
      hint: 'Gehörte die Arbeit zu einer Veranstaltung (Festival, Messe, Aufführung): deren Name.',
    },
    messages: {
      label: 'Nachrichten, die die Zusage zeigen',
      hint: 'Eine Nachricht je Zeile. Die Originale können Sie danach anfügen.',
    },
    'messages.sentOn': { label: 'Datum der Nachricht' },
    'messages.from': { label: 'Von wem', hint: 'Die Person oder Organisation, die sie Ihnen geschickt hat.' },
    'messages.channel': { label: 'Weg' },
    'messages.showsFunction': { label: 'Nennt die Nachricht die Tätigkeit?' },
    'messages.showsDate': { label: 'Nennt die Nachricht das Datum?' },
    'messages.showsPlace': { label: 'Nennt die Nachricht den Ort?' },
    'messages.showsPay': { label: 'Nennt die Nachricht die Bezahlung?' },
    'messages.namesPerson': { label: 'Nennt die Nachricht Ihren Namen?' },
    'messages.quote': {
      label: 'Die Worte, auf die es ankommt',
      hint: 'Übernehmen Sie einige Worte der Nachricht.',
    },
  },
  options: {
    'messages.channel.email': 'E-Mail',
    'messages.channel.letter': 'Brief',
    'messages.channel.text-message': 'SMS',
    'messages.channel.chat': 'Chat',
    'messages.channel.conversation': 'Gespräch, nicht schriftlich',
  },
  rules: {
    ...pick(service.rules, [
      'not-permanent',
      'cancelled-in-crisis',
      'service-in-plan',
      'temporary-unemployment',
      'partial-activity',
    ]),
    'not-occasional': {
      title: 'Regelmäßige Tätigkeit',
      met: 'Sie arbeiten in einer Activité: Diese Maßnahme ist die richtige.',
      'not-met':
        'Sie rechnen gelegentlich ab (3 in 1). Beantragen Sie bitte die Maßnahme „Gelegentlicher Vertrag“.',
    },
    'shows-function': {
      title: 'Die Tätigkeit steht geschrieben',
      met: 'Die Nachricht von {from} vom {sentOn} zeigt es.',
      'needs-information':
        'Keine schriftliche Nachricht zeigt die zugesagte Tätigkeit. Fügen Sie eine hinzu, die sie zeigt.',
    },
    'shows-date': {
      title: 'Das Datum steht geschrieben',
      met: 'Die Nachricht von {from} vom {sentOn} zeigt es.',
      'needs-information':
        'Keine schriftliche Nachricht zeigt das zugesagte Datum. Fügen Sie eine hinzu, die es zeigt.',
    },
    'shows-place': {
      title: 'Der Ort steht geschrieben',
      met: 'Die Nachricht von {from} vom {sentOn} zeigt es.',
      'needs-information':
        'Keine schriftliche Nachricht zeigt den zugesagten Ort. Fügen Sie eine hinzu, die ihn zeigt.',
    },
    'shows-pay': {
      title: 'Die Bezahlung steht geschrieben',
      met: 'Die Nachricht von {from} vom {sentOn} zeigt es.',
      'needs-information':
        'Keine schriftliche Nachricht zeigt die zugesagte Bezahlung. Fügen Sie eine hinzu, die sie zeigt.',
    },
    'account-known': accountKnownTexts.de,
  },
  errors: {
    ...pick(service.errors, [
      'unknown',
      'ends-before-start',
      'more-days-than-calendar',
      'more-hours-than-days',
      'more-cachets-than-days',
    ]),
    'after-cancellation':
      'Diese Nachricht kam nach der Absage vom {cancelledOn}: Sie kann die Zusage nicht zeigen.',
    'after-work':
      'Diese Nachricht kam nach dem letzten Arbeitstag, dem {endsOn}: Sie kann die Zusage nicht zeigen.',
  },
  sources: pick(service.sources, ['temporary-unemployment', 'partial-activity']),
};
