/** Was über einen selbst aufbewahrt wird, auf Deutsch. */
import type { Words } from '../index.ts';

export const privacy: Words['privacy'] = {
  title: 'Ihre Daten',
  lead: 'Was der Plan über Sie aufbewahrt, wie lange und warum. Sie können alles mitnehmen und löschen lassen, was kein Gesetz aufzubewahren verlangt.',
  claims: 'Ihre Anträge',
  noClaims: 'Sie haben hier keine Anträge.',
  claim: 'Antrag',
  filed: 'Gestellt am',
  documents: 'Dokumente',
  state: 'Stand',
  until: 'Gelöscht am',
  why: 'Warum bis dahin',
  whileHandled: 'nachdem er abgeschlossen ist',
  states: { handled: 'in Bearbeitung', kept: 'muss laut Gesetz bleiben', erasable: 'kann gelöscht werden' },
  others: 'Außer den Anträgen',
  register:
    'Ihr Eintrag im Mitgliederverzeichnis. Die Verwaltung der Genossenschaft bewahrt ihn auf, solange Sie Mitglied sind.',
  news: 'Ihr Abonnement der Neuigkeiten per E-Mail; es wird gelöscht, wenn Sie es beenden.',
  noNews: 'Sie bekommen die Neuigkeiten nicht per E-Mail; dafür ist nichts gespeichert.',
  session: 'Ihre Anmeldung: höchstens acht Stunden.',
  listening:
    'Anrufe beim Zuhör-Telefon werden getrennt aufbewahrt; nur wer Ihnen zuhört und Sie selbst können sie sehen:',
  exportTitle: 'Ihre Daten mitnehmen',
  exportLead:
    'Eine Datei mit allem, was über Sie aufbewahrt wird, für Sie oder ein anderes Programm (JSON). Ihre Dokumente öffnen Sie beim jeweiligen Antrag.',
  exportButton: 'Die Datei speichern',
  eraseTitle: 'Ihre Daten löschen lassen',
  eraseLead: 'Sie sehen zuerst, was gelöscht würde, was bleibt und warum.',
  eraseNext: 'Ansehen, was gelöscht würde',
  eraseWhat: 'Das geschieht, wenn Sie auf den Knopf unten drücken.',
  goes: 'Innerhalb eines Tages gelöscht',
  goesText:
    'Das Formular, Ihre Worte, die Dokumente und Ihr Name. Gegen diese Entscheidungen können Sie dann keinen Widerspruch mehr einlegen.',
  stays: 'Bis zu einem Datum aufbewahrt',
  staysText:
    'Das Gesetz verlangt den Beleg. Ihre freien Texte und die Antworten auf Fragen werden innerhalb eines Tages gelöscht; der Rest verschwindet von selbst am angegebenen Tag.',
  waits: 'Noch in Bearbeitung',
  waitsText: 'Diese Anträge laufen weiter wie bisher. Sind sie abgeschlossen, geschieht dasselbe mit ihnen.',
  noReturn: 'Was gelöscht ist, kann nicht zurückgeholt werden.',
  eraseButton: 'Meine Daten löschen',
  done: 'Ihr Wunsch ist notiert: Was gelöscht werden kann, wird innerhalb eines Tages gelöscht. Was bleibt, steht unten mit seinem Datum.',
  wish: 'Am {at} haben Sie um die Löschung Ihrer Daten gebeten. Was noch in Bearbeitung ist, folgt von selbst.',
};
