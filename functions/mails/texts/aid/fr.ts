/** What mails about the mutual aid say in French. */
import type { AidMails } from './index.ts';

export const fr: AidMails = {
  'aid-match': {
    subject: 'Quelqu’un correspond à votre annonce',
    paragraphs: [
      'Une annonce correspond à la vôtre : « {description} » ({place}).',
      'Voulez-vous entrer en contact ? Vos coordonnées ne sont données que si vous êtes d’accord tous les deux. Ouvrir la page ne décide de rien.',
    ],
    action: 'Voir et répondre',
  },
  'aid-contact': {
    subject: 'Vous êtes d’accord : voici le contact',
    paragraphs: [
      'Vous avez tous les deux dit oui. {other} vous attend : {email}.',
      'Quand c’est fait, dites-le sur la page : l’annonce est alors close.',
    ],
    action: 'Voir mes annonces',
  },
  'aid-over': {
    subject: 'Votre annonce a pris fin',
    paragraphs: [
      'Votre annonce « {description} » est arrivée à son dernier jour et n’est plus visible.',
      'Vous pouvez en déposer une autre à tout moment.',
    ],
    action: 'Voir mes annonces',
  },
};
