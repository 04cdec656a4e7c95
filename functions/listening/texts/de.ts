/** How a call from the listening line stands, in German. */
import type { ListeningTexts } from './index.ts';

export const de: ListeningTexts = {
  statuses: {
    submitted: {
      name: 'Wir suchen jemanden',
      next: 'Es wird jemand gesucht, der Ihnen zuhört. Sie müssen nichts tun.',
    },
    approved: {
      name: 'Jemand ruft Sie an',
      next: 'Eine zuhörende Person hat Ihre Nummer und ruft am {on} an, oder kurz danach.',
    },
    completed: {
      name: 'Sie wurden angerufen',
      next: 'Was Sie uns anvertraut haben, wird {days} Tage nach dem Gespräch gelöscht.',
    },
    withdrawn: {
      name: 'Zurückgezogen',
      next: 'Was Sie uns anvertraut haben, wird gelöscht.',
    },
    expired: {
      name: 'Niemand konnte Sie anrufen',
      next: 'Das tut uns leid. Sie können jederzeit wieder fragen.',
    },
  },
  forgotten: 'Alles, was Sie uns anvertraut haben, ist gelöscht.',
};
