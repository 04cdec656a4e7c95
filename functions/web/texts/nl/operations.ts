/** Claims that need a person, and the demonstration's outbox, in Dutch. */
import type { Words } from '../index.ts';

export const operations: Words['operations'] = {
  title: 'Aanvragen om na te kijken',
  lead: 'Deze stopten door een technisch probleem. Er is niets verloren; elk ervan wacht op u.',
  none: 'Er zit geen aanvraag vast. Alles beweegt.',
  since: 'Gestopt op {date}',
  why: 'Waarom',
  retry: 'Opnieuw proberen',
  reject: 'De aanvraag weigeren',
  retried: 'De aanvraag gaat verder.',
  rejected: 'De aanvraag is geweigerd; het lid krijgt bericht.',
  outboxTitle: 'Uitgaande post van de demonstratie',
  outboxLead: 'E-mails die een echte installatie zou versturen. De nieuwste eerst.',
  outboxNone: 'Er is nog geen e-mail verstuurd.',
  outboxTo: 'Aan {to}, {date}',
  outboxFilter: 'Ontvanger',
  outboxEverybody: 'Iedereen',
  outboxShow: 'Tonen',
  outboxLink: 'De link van deze e-mail openen',
  outboxText: 'De e-mail lezen',
};
