/** Claims that need a person, and the demonstration's outbox, in French. */
import type { Words } from '../index.ts';

export const operations: Words['operations'] = {
  title: 'Demandes à examiner',
  lead: 'Elles se sont arrêtées sur un problème technique. Rien n’est perdu ; chacune vous attend.',
  none: 'Aucune demande n’est bloquée. Tout avance.',
  since: 'Arrêtée le {date}',
  why: 'Pourquoi',
  retry: 'Réessayer',
  reject: 'Refuser la demande',
  retried: 'La demande continue.',
  rejected: 'La demande est refusée ; la personne en est informée.',
  outboxTitle: 'Courrier sortant de la démonstration',
  outboxLead: 'Les e-mails qu’une vraie installation enverrait. Les plus récents d’abord.',
  outboxNone: 'Aucun e-mail n’a encore été envoyé.',
  outboxTo: 'À {to}, {date}',
  outboxFilter: 'Destinataire',
  outboxEverybody: 'Tout le monde',
  outboxShow: 'Afficher',
  outboxLink: 'Ouvrir le lien de cet e-mail',
  outboxText: 'Lire l’e-mail',
};
