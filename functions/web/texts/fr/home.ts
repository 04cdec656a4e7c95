/** Where people land, in French. */
import type { Words } from '../index.ts';

export const home: Words['home'] = {
  welcomeTitle: 'La crise vous prive de travail. Vous n’êtes pas seul·e.',
  welcomeLead:
    'Le plan solidaire paie les contrats annulés, aide les personnes en difficulté et prend en charge les frais déjà engagés. Racontez-nous ce qui s’est passé : vous voyez tout de suite ce que vous recevriez, et pourquoi.',
  howTitle: 'Comment ça marche',
  how: [
    'Vous remplissez un seul formulaire. Avant de l’envoyer, vous voyez ce qui serait décidé.',
    'Les conditions sont vérifiées en quelques minutes, chacune avec sa raison.',
    'Une personne décide. Vous savez qui l’on attend.',
    'L’argent est réservé dès le premier jour et arrive sur votre compte.',
  ],
  signInToFile: 'Se connecter pour faire une demande',
  offerTitle: 'Ce que vous pouvez demander',
  hello: 'Bonjour {name}',
  expectedTitle: 'Ce que nous attendons de vous',
  expectedNothing: 'Rien. Nous vous écrivons si nous avons besoin de quelque chose.',
  expectedAnswer: 'Répondre pour « {measure} » ({reference})',
  claimsTitle: 'Vos demandes',
  claimsNone: 'Vous n’avez pas encore fait de demande.',
  claimsAll: 'Voir toutes mes demandes',
};
