/** What mails about trainings, coaching and initiatives say in French. */
import type { SupportMails } from './index.ts';

export const fr: SupportMails = {
  'waiting-list': {
    subject: 'Vous êtes sur la liste d’attente ({reference})',
    paragraphs: [
      'Votre demande « {measure} » (référence {reference}) remplit les conditions, mais il n’y a plus de place pour le moment.',
      'Votre rang sur la liste d’attente est gardé. Dès qu’une place se libère, votre demande continue toute seule, dans l’ordre d’arrivée.',
    ],
    action: 'Voir mon rang',
  },
};
