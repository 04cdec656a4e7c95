/** The words of the client's commitment in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Engagement du client',
  summary:
    'Demander à un·e client·e d’honorer une commande annulée, en tout ou en partie. Le ou la client·e répond sur une page personnelle ; ce qui est payé va à l’Activité ou revient au fonds.',
  fields: {
    memberId: { label: 'Coordinateur·rice', hint: 'Le ou la membre qui coordonne l’Activité.' },
    activityId: { label: 'Activité concernée' },
    clientId: { label: 'Client·e', hint: 'Le numéro du ou de la client·e à qui l’on demande.' },
    orderId: { label: 'Commande', hint: 'Le numéro de la commande, si elle est au registre.' },
    amountCents: { label: 'Montant demandé', hint: 'Au plus le montant de la commande.' },
    paidClaimId: {
      label: 'Demande déjà payée',
      hint: 'Si le fonds a payé une demande pour cette commande : son numéro. L’argent revient d’abord au fonds.',
    },
    message: {
      label: 'Quelques mots au client',
      hint: 'Le ou la client·e les lit sur la page d’invitation.',
    },
  },
  options: {},
  rules: {
    'client-reachable': {
      title: 'Comment le client est sollicité',
      met: '{client} est invité·e par courriel, avec un lien vers une page personnelle.',
      'not-applicable': 'Nous n’avons pas d’adresse électronique : une personne des finances prend contact.',
    },
    'order-known': {
      title: 'La commande',
      met: 'La commande du {ordered} est au registre, pour {amount}.',
      'not-applicable': 'Aucune commande du registre n’est indiquée.',
    },
    'comes-back': {
      title: 'Où va l’argent',
      met: 'Sur une demande déjà payée, {amount} restent avancés : ce que le client paie y revient d’abord.',
      'not-applicable': 'Rien n’a été avancé : ce que le client paie va à l’Activité.',
    },
  },
  errors: {
    unknown: 'Nous ne trouvons pas ce numéro dans nos registres. Vérifiez-le.',
    'not-its-coordinator': 'Cette personne ne coordonne pas l’Activité.',
    'not-of-this-order': 'Le registre indique un autre client pour cette commande.',
    'more-than-order': 'On ne peut pas demander à un client plus que la commande.',
    'not-a-paid-claim': 'Ce n’est pas une demande de l’Activité dont il reste quelque chose à récupérer.',
    'more-than-paid': 'C’est plus que ce qui reste avancé pour cette demande.',
  },
  sources: { client: 'Le ou la client·e' },
};
