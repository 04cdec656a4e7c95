/** The kinds of document that a policy can require, as people call them. */
import type { Localized } from '../language.ts';

export const documentKinds = [
  'contract',
  'agreement',
  'promise',
  'cancellation',
  'invoice',
  'income',
  'need',
  'damage',
  'insurance',
  'quote',
  'accounts',
  'financing-agreement',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentTitles: Readonly<Record<DocumentKind, Localized>> = {
  contract: {
    fr: 'Le contrat ou le bon de commande',
    nl: 'Het contract of de bestelbon',
    de: 'Der Vertrag oder der Auftragsschein',
    en: 'The contract or order form',
  },
  agreement: {
    fr: 'Les messages qui montrent l’accord (fonction, dates, lieu, rémunération)',
    nl: 'De berichten waaruit de afspraak blijkt (functie, data, plaats, loon)',
    de: 'Die Nachrichten, aus denen die Vereinbarung hervorgeht (Tätigkeit, Daten, Ort, Bezahlung)',
    en: 'The messages that show the agreement (work, dates, place, pay)',
  },
  promise: {
    fr: 'Les messages qui montrent la promesse (fonction, dates, lieu, rémunération)',
    nl: 'De berichten waaruit de belofte blijkt (functie, data, plaats, loon)',
    de: 'Die Nachrichten, aus denen die Zusage hervorgeht (Tätigkeit, Daten, Ort, Bezahlung)',
    en: 'The messages that show the promise (work, dates, place, pay)',
  },
  cancellation: {
    fr: 'Le message qui annonce l’annulation',
    nl: 'Het bericht waarin de annulering staat',
    de: 'Die Nachricht über die Absage',
    en: 'The message that announces the cancellation',
  },
  invoice: {
    fr: 'Les factures ou tickets de chaque dépense',
    nl: 'De facturen of kassabonnen van elke uitgave',
    de: 'Die Rechnungen oder Belege jeder Ausgabe',
    en: 'The invoices or receipts of each expense',
  },
  income: {
    fr: 'Une preuve de vos revenus avant et maintenant (fiches de paie, attestations)',
    nl: 'Een bewijs van uw inkomen vroeger en nu (loonfiches, attesten)',
    de: 'Ein Nachweis Ihres Einkommens vorher und jetzt (Lohnzettel, Bescheinigungen)',
    en: 'Proof of your income before and now (payslips, certificates)',
  },
  need: {
    fr: 'Une preuve du besoin (loyer, facture, frais de santé)',
    nl: 'Een bewijs van de nood (huur, factuur, gezondheidskosten)',
    de: 'Ein Nachweis des Bedarfs (Miete, Rechnung, Gesundheitskosten)',
    en: 'Proof of the need (rent, a bill, health costs)',
  },
  damage: {
    fr: 'Une preuve des dégâts (photos, constat)',
    nl: 'Een bewijs van de schade (foto’s, vaststelling)',
    de: 'Ein Nachweis des Schadens (Fotos, Gutachten)',
    en: 'Proof of the damage (photographs, a report)',
  },
  insurance: {
    fr: 'La réponse de l’assurance, ou la déclaration de sinistre',
    nl: 'Het antwoord van de verzekering, of de schadeaangifte',
    de: 'Die Antwort der Versicherung oder die Schadensmeldung',
    en: 'The insurer’s answer, or the claim made to it',
  },
  quote: {
    fr: 'Le devis',
    nl: 'De offerte',
    de: 'Der Kostenvoranschlag',
    en: 'The quote',
  },
  accounts: {
    fr: 'Un relevé récent de la trésorerie de l’Activité',
    nl: 'Een recent overzicht van de kasmiddelen van de Activiteit',
    de: 'Eine aktuelle Übersicht der Mittel der Aktivität',
    en: 'A recent statement of the Activité’s cash',
  },
  'financing-agreement': {
    fr: 'L’accord ou la lettre du financeur',
    nl: 'De overeenkomst of de brief van de financier',
    de: 'Die Vereinbarung oder der Brief des Geldgebers',
    en: 'The financing party’s agreement or letter',
  },
};
