/** What mails about trainings, coaching and initiatives say in Dutch. */
import type { SupportMails } from './index.ts';

export const nl: SupportMails = {
  'waiting-list': {
    subject: 'U staat op de wachtlijst ({reference})',
    paragraphs: [
      'Uw aanvraag ‘{measure}’ (referentie {reference}) voldoet aan de voorwaarden, maar er is op dit ogenblik geen plaats meer.',
      'Uw plaats op de wachtlijst blijft bewaard. Zodra er een plaats vrijkomt, loopt uw aanvraag vanzelf verder, in volgorde van aankomst.',
    ],
    action: 'Mijn plaats bekijken',
  },
};
