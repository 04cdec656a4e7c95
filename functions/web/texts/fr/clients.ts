/** The client's own page, in French. */
import type { clients as en } from '../en/clients.ts';

export const clients: typeof en = {
  title: 'Votre commande annulée auprès de {activity}',
  lead: 'Merci de prendre un moment. Cette page ne fait que montrer : rien ne se passe avant que vous n’appuyiez sur le bouton tout en bas.',
  activity: 'Activité',
  order: 'Commande',
  asked: 'Montant de la commande',
  received: 'Déjà reçu',
  open: 'Reste à payer',
  messageTitle: 'Quelques mots pour vous',
  answerTitle: 'Votre réponse',
  answerQuestion: 'Que pouvez-vous faire ?',
  pledge: 'Je paie la commande, en tout ou en partie',
  pledgeHint:
    'Indiquez le montant ci-dessous. Vous recevrez ensuite le compte et la communication pour payer.',
  decline: 'Je ne peux pas payer',
  declineHint: 'Dites-nous pourquoi ci-dessous, s’il vous plaît.',
  paid: 'J’ai déjà payé',
  paidHint: 'Dites-nous quand, et à qui, ci-dessous, s’il vous plaît.',
  amount: 'Montant de votre engagement',
  amountHint: 'Au plus {amount}. Une partie aide aussi.',
  reason: 'Votre raison, ou la date du paiement',
  reasonHint: 'Nécessaire si vous ne pouvez pas payer ou avez déjà payé.',
  answerNeeded: 'Choisissez ce que vous pouvez faire.',
  send: 'Envoyer ma réponse',
  pledgedTitle: 'Merci pour votre engagement',
  pledgedText:
    'Vous vous êtes engagé·e pour {amount}. Payez au plus tard le {due}, en une ou plusieurs fois.',
  payTitle: 'Comment payer',
  account: 'Compte (IBAN)',
  accountName: 'Nom du compte',
  reference: 'Communication structurée',
  referenceText:
    'Reprenez la communication exactement comme elle figure ici : c’est elle qui nous permet de reconnaître votre paiement.',
  declinedTitle: 'Merci de nous l’avoir dit',
  declinedText: 'Vous nous avez dit ne pas pouvoir payer. Si cela change, répondez à nouveau ci-dessous.',
  paidTitle: 'Merci de nous l’avoir dit',
  paidText: 'Une personne de la coopérative vérifie. S’il reste quelque chose à payer, nous vous écrirons.',
  closedTitle: 'Il n’y a plus rien à faire',
  closedText: 'Ce dossier est clôturé. Merci.',
  recoveredText:
    'Votre paiement est arrivé. Merci, au nom de toutes les personnes qui devaient travailler pour vous.',
  expiredTitle: 'Ce lien a expiré',
  expiredText:
    'Il a fonctionné pendant un temps limité. Notre dernier courriel contient un lien plus récent.',
  wrongTitle: 'Ce lien ne fonctionne pas',
  wrongText: 'Il est peut-être coupé, ou appartient à autre chose. Ouvrez-le à nouveau depuis le courriel.',
  youSaid: 'Vous avez écrit',
};
