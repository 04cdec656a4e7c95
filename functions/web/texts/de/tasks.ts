/** What approvers see, in German. */
import type { Words } from '../index.ts';

export const tasks: Words['tasks'] = {
  title: 'Wartet auf Ihre Entscheidung',
  none: 'Nichts wartet auf Sie. Danke!',
  listLead: 'Die ältesten zuerst. Hinter jedem Antrag wartet ein Mensch.',
  waitingSince: 'Seit dem {date}',
  asRole: 'Sie entscheiden als: {role}',
  pageTitle: 'Ein Antrag zum Entscheiden',
  shows: 'Diese Seite zeigt nur. Es geschieht nichts, bevor Sie „Meine Entscheidung senden“ drücken.',
  asked: 'Betrag',
  member: 'Mitglied',
  payeesTitle: 'Wer bezahlt würde',
  confidential: 'Dieser Antrag ist vertraulich. Bitte sprechen Sie außerhalb des Ausschusses nicht darüber.',
  yourRole: 'Sie entscheiden als',
  decideTitle: 'Ihre Entscheidung',
  decideQuestion: 'Wie entscheiden Sie?',
  approve: 'Zustimmen',
  reject: 'Ablehnen',
  ask: 'Eine Frage stellen',
  approveHint: 'Der Antrag geht an die nächste Person oder zur Zahlung.',
  rejectHint: 'Das Mitglied liest Ihren Kommentar und kann Einspruch erheben.',
  askHint: 'Das Mitglied liest Ihre Frage und antwortet; dann kommt der Antrag zu Ihnen zurück.',
  comment: 'Kommentar oder Frage',
  commentHint: 'Nötig zum Ablehnen oder Fragen. Das Mitglied liest es.',
  commentNeeded:
    'Schreiben Sie einen Kommentar: Das Mitglied muss wissen, warum, oder was Sie wissen möchten.',
  decisionNeeded: 'Wählen Sie, wie Sie entscheiden.',
  send: 'Meine Entscheidung senden',
  doneTitle: 'Danke, Ihre Entscheidung ist festgehalten',
  done: {
    approve: 'Sie haben diesem Antrag zugestimmt.',
    reject: 'Sie haben diesen Antrag abgelehnt. Das Mitglied erfährt den Grund.',
    ask: 'Ihre Frage geht an das Mitglied. Der Antrag kommt mit der Antwort zu Ihnen zurück.',
  },
  doneNext: 'Sie können diese Seite schließen. Der Link ist verbraucht.',
  doneAt: 'Entschieden am {date}.',
  usedTitle: 'Dieser Link wurde schon benutzt',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText:
    'Er galt für begrenzte Zeit, und mit ihm wurde nichts entschieden. Melden Sie sich an, um zu sehen, ob der Antrag noch auf Sie wartet.',
  replacedTitle: 'Jetzt entscheidet jemand anderes',
  replacedText:
    'Der Antrag wurde weitergegeben, weil er zu lange warten musste oder weil er sich geändert hat. Sie müssen nichts tun.',
  signInTitle: 'Bitte melden Sie sich an, um zu entscheiden',
  signInText:
    'Für einen Betrag wie diesen genügt der Link allein nicht. Melden Sie sich an, dann kommen Sie auf diese Seite zurück.',
  signInAction: 'Anmelden und entscheiden',
  wrongTitle: 'Dieser Link funktioniert nicht',
  wrongText:
    'Vielleicht ist er abgeschnitten oder gehört zu etwas anderem. Öffnen Sie ihn noch einmal aus der E-Mail, oder melden Sie sich an, um zu sehen, was auf Sie wartet.',
  otherPersonTitle: 'Dieser Link ist für jemand anderen',
  otherPersonText:
    'Sie sind als {name} angemeldet, aber der Antrag wartet auf jemand anderen. Ein Link ist persönlich; bitte benutzen Sie keinen weitergeleiteten.',
  conflictTitle: 'Über diesen Antrag können Sie nicht entscheiden',
  conflictText:
    'Er betrifft Sie selbst: Es ist Ihrer, der Ihres Haushalts oder Ihrer Activité, oder Sie haben schon an anderer Stelle entschieden. Jemand anderes wird gefragt.',
  seeTasks: 'Ansehen, was auf mich wartet',
};
