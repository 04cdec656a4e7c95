/** How a call from the listening line stands, in French. */
import type { ListeningTexts } from './index.ts';

export const fr: ListeningTexts = {
  statuses: {
    submitted: {
      name: 'Nous cherchons quelqu’un',
      next: 'Une personne à l’écoute sera trouvée pour vous. Vous n’avez rien à faire.',
    },
    approved: {
      name: 'Quelqu’un va vous appeler',
      next: 'Une personne à l’écoute a votre numéro et vous appelle le {on}, ou peu après.',
    },
    completed: {
      name: 'On vous a appelé·e',
      next: 'Ce que vous avez confié est effacé {days} jours après l’appel.',
    },
    withdrawn: {
      name: 'Retiré',
      next: 'Ce que vous avez confié est effacé.',
    },
    expired: {
      name: 'Personne n’a pu vous appeler',
      next: 'Nous sommes désolé·es. Vous pouvez redemander à tout moment.',
    },
  },
  forgotten: 'Tout ce que vous avez confié est effacé.',
};
