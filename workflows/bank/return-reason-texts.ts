/**
 * One sentence per kind of refusal or return, for the member and for finance, in the plan's four languages.
 */

export type ReturnReasonLanguage = 'fr' | 'nl' | 'de' | 'en';

type Sentences = Readonly<Record<ReturnReasonLanguage, string>>;

const sentences = {
  'account-incorrect': {
    fr: 'La banque ne trouve pas ce numéro de compte.',
    nl: 'De bank vindt dit rekeningnummer niet.',
    de: 'Die Bank findet diese Kontonummer nicht.',
    en: 'The bank cannot find this account number.',
  },
  'account-closed': {
    fr: 'Ce compte est clôturé.',
    nl: 'Deze rekening is afgesloten.',
    de: 'Dieses Konto ist geschlossen.',
    en: 'This account is closed.',
  },
  'account-blocked': {
    fr: 'Ce compte est bloqué et ne peut rien recevoir.',
    nl: 'Deze rekening is geblokkeerd en kan niets ontvangen.',
    de: 'Dieses Konto ist gesperrt und kann nichts empfangen.',
    en: 'This account is blocked and cannot receive money.',
  },
  'account-kind': {
    fr: 'Ce compte ne peut pas recevoir de virements ; c’est peut-être un compte d’épargne.',
    nl: 'Deze rekening kan geen overschrijvingen ontvangen; misschien is het een spaarrekening.',
    de: 'Dieses Konto kann keine Überweisungen empfangen; vielleicht ist es ein Sparkonto.',
    en: 'This account cannot receive transfers; it may be a savings account.',
  },
  'amount-refused': {
    fr: 'La banque a refusé ce montant pour ce compte.',
    nl: 'De bank heeft dit bedrag voor deze rekening geweigerd.',
    de: 'Die Bank hat diesen Betrag für dieses Konto abgelehnt.',
    en: 'The bank refused this amount for this account.',
  },
  'bank-unreachable': {
    fr: 'La banque de ce compte ne peut pas être atteinte par un virement européen.',
    nl: 'De bank van deze rekening is niet bereikbaar met een Europese overschrijving.',
    de: 'Die Bank dieses Kontos ist mit einer europäischen Überweisung nicht erreichbar.',
    en: 'The bank of this account cannot be reached by a European transfer.',
  },
  'called-back': {
    fr: 'Le virement a été rappelé.',
    nl: 'De overschrijving werd teruggeroepen.',
    de: 'Die Überweisung wurde zurückgerufen.',
    en: 'The transfer was called back.',
  },
  'details-missing': {
    fr: 'La banque demande des informations qui manquaient dans le virement.',
    nl: 'De bank vraagt gegevens die in de overschrijving ontbraken.',
    de: 'Die Bank verlangt Angaben, die in der Überweisung fehlten.',
    en: 'The bank asks for details that the transfer did not give.',
  },
  duplicate: {
    fr: 'La banque tient ce virement pour un double.',
    nl: 'De bank beschouwt deze overschrijving als dubbel.',
    de: 'Die Bank hält diese Überweisung für doppelt.',
    en: 'The bank takes this transfer for a duplicate.',
  },
  'file-error': {
    fr: 'La banque a trouvé une erreur dans l’ordre de paiement de la coopérative.',
    nl: 'De bank vond een fout in de betalingsopdracht van de coöperatie.',
    de: 'Die Bank hat einen Fehler im Zahlungsauftrag der Genossenschaft gefunden.',
    en: 'The bank found an error in the cooperative’s payment order.',
  },
  'funds-missing': {
    fr: 'Le compte de la coopérative n’était pas assez approvisionné ce jour-là.',
    nl: 'Op de rekening van de coöperatie stond die dag niet genoeg geld.',
    de: 'Auf dem Konto der Genossenschaft war an diesem Tag nicht genug Geld.',
    en: 'The cooperative’s account did not hold enough money on that day.',
  },
  'holder-deceased': {
    fr: 'La banque signale que le ou la titulaire du compte est décédé·e.',
    nl: 'De bank meldt dat de rekeninghouder overleden is.',
    de: 'Die Bank meldet, dass die Person, der das Konto gehört, verstorben ist.',
    en: 'The bank reports that the account holder has died.',
  },
  'name-mismatch': {
    fr: 'Le nom ne correspond pas à ce compte.',
    nl: 'De naam past niet bij deze rekening.',
    de: 'Der Name passt nicht zu diesem Konto.',
    en: 'The name does not match this account.',
  },
  regulatory: {
    fr: 'La banque ne peut pas exécuter ce virement pour une raison légale.',
    nl: 'De bank kan deze overschrijving om een wettelijke reden niet uitvoeren.',
    de: 'Die Bank kann diese Überweisung aus einem rechtlichen Grund nicht ausführen.',
    en: 'The bank cannot carry out this transfer for a legal reason.',
  },
  'sent-back': {
    fr: 'Le ou la bénéficiaire a fait renvoyer l’argent.',
    nl: 'De begunstigde heeft het geld laten terugsturen.',
    de: 'Der Empfänger oder die Empfängerin hat das Geld zurückschicken lassen.',
    en: 'The recipient had the money sent back.',
  },
  suspected: {
    fr: 'La banque veut d’abord vérifier ce virement.',
    nl: 'De bank wil deze overschrijving eerst nakijken.',
    de: 'Die Bank will diese Überweisung zuerst prüfen.',
    en: 'The bank wants to check this transfer first.',
  },
  technical: {
    fr: 'Un problème technique entre les banques a empêché le virement.',
    nl: 'Een technisch probleem tussen de banken verhinderde de overschrijving.',
    de: 'Ein technisches Problem zwischen den Banken hat die Überweisung verhindert.',
    en: 'A technical problem between the banks stopped the transfer.',
  },
  unspecified: {
    fr: 'La banque n’a pas donné de raison précise ; elle peut la donner au ou à la titulaire du compte.',
    nl: 'De bank gaf geen precieze reden; de rekeninghouder kan ernaar vragen.',
    de: 'Die Bank hat keinen genauen Grund genannt; der Person, der das Konto gehört, kann sie ihn nennen.',
    en: 'The bank gave no precise reason; the account holder can ask for it.',
  },
} as const satisfies Record<string, Sentences>;

/** The kinds of refusal or return that have a sentence. */
export type ReturnReasonText = keyof typeof sentences;

/** The sentence for people. It names no code: finance shows the code beside it. */
export function returnReasonSentence(text: ReturnReasonText, language: ReturnReasonLanguage): string {
  return sentences[text][language];
}
