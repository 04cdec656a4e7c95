/** What a partner’s member reads about their claim in French. */
import type { MemberWords } from '../../member-words.ts';

export const fr: MemberWords = {
  language: 'fr',
  locale: 'fr-FR',
  greeting: 'Bonjour {name},',
  signature: 'L’équipe Entraide, plan de solidarité de votre coopérative',
  title: 'Ma demande de soutien',
  accountNeeded: 'Nous ne connaissons pas le compte sur lequel vous payer. Donnez-nous votre IBAN.',
  reference: 'Référence',
  amount: 'Montant',
  filedOn: 'Demandée le',
  question: 'La question',
  allDetails: 'Tous les détails (en français, néerlandais, allemand ou anglais)',
  situations: {
    received: {
      subject: 'Votre bureau a fait une demande pour vous ({reference})',
      text: 'Votre bureau partenaire a demandé un soutien pour vous. Nous examinons la demande.',
      next: 'Nous vous écrivons dès qu’il y a du nouveau.',
    },
    question: {
      subject: 'Une question sur la demande {reference}',
      text: 'Pour continuer, il nous faut une réponse : {question}',
      next: 'Votre bureau ou vous-même pouvez répondre.',
    },
    queued: {
      subject: 'La demande {reference} attend de l’argent',
      text: 'La demande remplit les conditions, mais l’argent prévu est épuisé pour le moment.',
      next: 'Votre rang est gardé ; vous n’avez rien à faire.',
    },
    approved: {
      subject: 'La demande {reference} est acceptée : {amount}',
      text: 'La demande est acceptée, pour {amount}.',
      next: 'Le paiement part avec le prochain ordre à la banque.',
    },
    paid: {
      subject: 'La demande {reference} est payée',
      text: 'Le paiement de {amount} est confirmé.',
      next: 'Vous n’avez plus rien à faire.',
    },
    refused: {
      subject: 'La demande {reference} n’est pas acceptée',
      text: 'Nous sommes désolés : la demande n’a pas pu être acceptée.',
      next: 'La page montre les raisons ; vous pouvez demander qu’une personne revoie la décision.',
    },
    returned: {
      subject: 'Le paiement de la demande {reference} nous est revenu',
      text: 'La banque nous a rendu le paiement de {amount}.',
      next: 'Donnez-nous un autre compte, ou confirmez le vôtre : nous payons à nouveau.',
    },
    withdrawn: {
      subject: 'La demande {reference} est retirée',
      text: 'La demande est retirée ; rien ne sera payé.',
      next: 'Votre bureau peut en faire une autre.',
    },
    expired: {
      subject: 'La demande {reference} est close',
      text: 'Le temps prévu est passé sans que la demande aboutisse.',
      next: 'Votre bureau peut la reprendre avec nous.',
    },
  },
};
