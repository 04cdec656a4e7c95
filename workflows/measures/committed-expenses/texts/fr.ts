/** The words of committed expenses in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Frais engagés',
  summary:
    'La commande d’un·e client·e est annulée et des frais étaient déjà engagés ? Le fonds de solidarité paie les frais justifiés, puis les réclame au ou à la client·e.',
  fields: {
    activityId: { label: 'Activité', hint: 'Le numéro d’une Activité que vous coordonnez.' },
    clientId: { label: 'Client·e', hint: 'Le numéro du ou de la client·e dont la commande est annulée.' },
    orderId: { label: 'Commande', hint: 'Le numéro de la commande, si vous le connaissez.' },
    cancelledOn: { label: 'Date de l’annulation' },
    reason: { label: 'Raison de l’annulation', hint: 'Quelques mots suffisent.' },
    lines: { label: 'Frais', hint: 'Une ligne par document : facture, ticket ou reçu.' },
    'lines.supplier': { label: 'À payer à', hint: 'Le fournisseur, ou la personne qui a avancé l’argent.' },
    'lines.iban': { label: 'Compte à payer (IBAN)' },
    'lines.description': { label: 'De quoi s’agit-il ?' },
    'lines.amountCents': { label: 'Montant' },
    'lines.incurredOn': { label: 'Date de la dépense', hint: 'Le jour où vous vous êtes engagé·e à payer.' },
    'lines.refundable': {
      label: 'Le fournisseur rembourse-t-il ?',
      hint: 'Si oui, le fonds ne paie pas cette ligne.',
    },
  },
  options: {},
  rules: {
    'cancelled-in-crisis': {
      title: 'Annulation pendant la crise',
      met: 'La commande a été annulée le {cancelledOn}, pendant la crise.',
      'not-met':
        'La commande a été annulée le {cancelledOn}. La mesure couvre les annulations à partir du {from}.',
    },
    'something-to-pay': {
      title: 'Frais à payer',
      met: 'Lignes prises en charge : {lines}, pour {amount} en tout.',
      'not-met': 'Le fournisseur rembourse toutes les lignes : il ne reste rien à payer.',
    },
    'refunded-left-out': {
      title: 'Lignes remboursées',
      met: 'Le fonds ne paie pas ce que le fournisseur rembourse : ligne {numbers}, pour {amount}.',
      'not-applicable': 'Aucune ligne n’est remboursée par le fournisseur.',
    },
    'recovered-from-client': {
      title: 'Frais réclamés au ou à la client·e',
      met: 'Nous demandons à {client} d’honorer ces frais. Vous n’attendez pas sa réponse pour être payé·e.',
      'not-applicable': 'Nous ne connaissons pas la personne à qui réclamer ces frais.',
    },
  },
  errors: {
    unknown: 'Nous ne trouvons pas ce numéro dans nos registres. Vérifiez-le.',
    'not-your-activity':
      'Seules les personnes qui coordonnent une Activité peuvent demander cette mesure pour elle.',
    'cancelled-before-ordered': 'L’annulation ne peut pas venir avant la commande, le {orderedOn}.',
    'duplicate-line':
      'Cette ligne est la même que la ligne {line}. Supprimez-la, ou dites ce qui les distingue.',
    'incurred-after-cancellation': 'La dépense doit dater d’avant l’annulation, le {cancelledOn}.',
  },
};
