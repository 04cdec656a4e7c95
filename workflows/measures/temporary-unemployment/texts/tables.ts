/** The words of the comparison and of the lines to declare. */
import type { Localized } from '../../../language.ts';

export const tableTexts = {
  fr: {
    comparison: 'Comparaison des trois choix',
    comparisonNote:
      'Montants approximatifs : les offices comptent par tranches de salaire, et l’impôt sur le salaire n’est pas retiré. Le travail qui reste est supposé couvrir sa part du salaire et des frais.',
    declaration: 'Lignes à déclarer',
    beNote:
      'DRS scénario 5 (chômage temporaire) et code DmfA 77 (force majeure corona). Les jours sont en régime de six jours ; l’allocation est une estimation.',
    frNote:
      'Demande d’indemnisation au titre de l’activité partielle. Les heures sont plafonnées à 35 par semaine ; le reste est à charge de l’Activité.',
    choice: 'Choix',
    month: 'Mois',
    suspended: 'Heures suspendues',
    net: 'La personne reçoit',
    activity: 'L’Activité paie',
    scheme: 'Le régime paie',
    worked: 'Salaire brut du travail fait',
    worker: 'Salarié·e',
    declare: 'Déclaration',
    quarter: 'Trimestre',
    code: 'Code DmfA',
    days: 'Jours d’allocation',
    benefit: 'Allocation ou indemnité',
    refund: 'Remboursé par l’État',
    remainder: 'À charge de l’Activité',
    complement: 'Complément au minimum',
  },
  nl: {
    comparison: 'De drie keuzes naast elkaar',
    comparisonNote:
      'Bedragen bij benadering: de diensten rekenen met loonschijven, en de belasting op het loon is er niet af. Wij nemen aan dat het werk dat blijft, zijn deel van loon en kosten dekt.',
    declaration: 'Aan te geven regels',
    beNote:
      'ASR scenario 5 (tijdelijke werkloosheid) en DmfA-code 77 (overmacht corona). De dagen zijn in de zesdagenweek; de uitkering is een schatting.',
    frNote:
      'Vraag om vergoeding voor ‘activité partielle’. De uren zijn begrensd op 35 per week; de rest draagt de Activiteit.',
    choice: 'Keuze',
    month: 'Maand',
    suspended: 'Geschorste uren',
    net: 'De persoon ontvangt',
    activity: 'De Activiteit betaalt',
    scheme: 'De regeling betaalt',
    worked: 'Brutoloon voor gedaan werk',
    worker: 'Werknemer',
    declare: 'Aangifte',
    quarter: 'Kwartaal',
    code: 'DmfA-code',
    days: 'Uitkeringsdagen',
    benefit: 'Uitkering of vergoeding',
    refund: 'Terugbetaald door de staat',
    remainder: 'Ten laste van de Activiteit',
    complement: 'Aanvulling tot het minimum',
  },
  de: {
    comparison: 'Die drei Möglichkeiten im Vergleich',
    comparisonNote:
      'Ungefähre Beträge: Die Ämter rechnen mit Lohnstufen, und die Steuer auf den Lohn ist nicht abgezogen. Angenommen ist, dass die übrige Arbeit ihren Teil von Lohn und Kosten deckt.',
    declaration: 'Zu meldende Zeilen',
    beNote:
      'DRS Szenario 5 (Kurzarbeit) und DmfA-Kode 77 (höhere Gewalt Corona). Die Tage gelten in der Sechstagewoche; die Leistung ist eine Schätzung.',
    frNote:
      'Antrag auf Entschädigung für „activité partielle“. Die Stunden sind auf 35 in der Woche begrenzt; den Rest trägt die Activité.',
    choice: 'Wahl',
    month: 'Monat',
    suspended: 'Ausgesetzte Stunden',
    net: 'Die Person erhält',
    activity: 'Die Activité zahlt',
    scheme: 'Die Regelung zahlt',
    worked: 'Bruttolohn für getane Arbeit',
    worker: 'Beschäftigte Person',
    declare: 'Meldung',
    quarter: 'Quartal',
    code: 'DmfA-Kode',
    days: 'Leistungstage',
    benefit: 'Leistung oder Entschädigung',
    refund: 'Vom Staat erstattet',
    remainder: 'Zulasten der Activité',
    complement: 'Ergänzung zum Minimum',
  },
  en: {
    comparison: 'The three choices compared',
    comparisonNote:
      'Approximate amounts: the offices count in wage brackets, and income tax on the pay is not taken off. The work that is left is taken to cover its share of pay and costs.',
    declaration: 'Lines to declare',
    beNote:
      'DRS scenario 5 (temporary unemployment) and DmfA code 77 (force majeure corona). Days are in the week of six days; the benefit is an estimate.',
    frNote:
      'Request for compensation under “activité partielle”. Hours are held at 35 a week; the rest is borne by the Activité.',
    choice: 'Choice',
    month: 'Month',
    suspended: 'Hours suspended',
    net: 'The person receives',
    activity: 'The Activité pays',
    scheme: 'The scheme pays',
    worked: 'Gross pay for work done',
    worker: 'Worker',
    declare: 'Declaration',
    quarter: 'Quarter',
    code: 'DmfA code',
    days: 'Days of benefit',
    benefit: 'Benefit or indemnity',
    refund: 'Refunded by the State',
    remainder: 'Borne by the Activité',
    complement: 'Complement to the minimum',
  },
} satisfies Localized<Readonly<Record<string, string>>>;

export type TableWords = (typeof tableTexts)['fr'];
