/** How a call from the listening line stands, in Dutch. */
import type { ListeningTexts } from './index.ts';

export const nl: ListeningTexts = {
  statuses: {
    submitted: {
      name: 'Wij zoeken iemand',
      next: 'Er wordt iemand gezocht die naar u luistert. U hoeft niets te doen.',
    },
    approved: {
      name: 'Iemand belt u',
      next: 'Iemand die luistert heeft uw nummer en belt op {on}, of kort daarna.',
    },
    completed: {
      name: 'U werd gebeld',
      next: 'Wat u vertelde, wordt {days} dagen na het gesprek gewist.',
    },
    withdrawn: {
      name: 'Ingetrokken',
      next: 'Wat u vertelde, wordt gewist.',
    },
    expired: {
      name: 'Niemand kon u bellen',
      next: 'Het spijt ons. U mag altijd opnieuw vragen.',
    },
  },
  forgotten: 'Alles wat u vertelde, is gewist.',
};
