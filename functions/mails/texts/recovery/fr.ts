/** What mails of recovery cases and distributions say in French. */
import type { RecoveryMails } from './index.ts';

export const fr: RecoveryMails = {
  'client-invitation': {
    subject: 'Votre commande annulée auprès de {activity} : pouvez-vous l’honorer, en tout ou en partie ?',
    paragraphs: [
      'Votre commande auprès de {activity} a été annulée en raison de la crise sanitaire. Les personnes qui devaient travailler pour vous comptaient dessus : {amount}.',
      'Beaucoup de client·es honorent leur commande, en tout ou en partie. Sur la page derrière ce lien, dites-nous ce que vous pouvez faire, ou pourquoi ce n’est pas possible. Ouvrir la page ne vous engage à rien.',
      'Ce lien est pour vous seul·e et fonctionne jusqu’au {until}. Merci de ne pas le transmettre.',
    ],
    action: 'Voir la commande et répondre',
  },
  'client-reminder': {
    subject: 'Rappel : votre commande annulée auprès de {activity}',
    paragraphs: [
      'Nous vous avons demandé ce que vous pouvez faire pour votre commande annulée auprès de {activity} ({amount}) et n’avons pas encore de réponse.',
      'Une partie aide aussi, tout comme un non avec sa raison. Ce nouveau lien fonctionne jusqu’au {until}.',
    ],
    action: 'Voir la commande et répondre',
  },
  'client-instructions': {
    subject: 'Merci : comment payer ({reference})',
    paragraphs: [
      'Merci d’honorer votre commande auprès de {activity}. Vous vous êtes engagé·e à payer {amount}, au plus tard le {due}.',
      'Payez sur le compte {account} avec la communication structurée {reference}, exactement comme elle figure ici : c’est elle qui nous permet de reconnaître votre paiement. Vous pouvez payer en plusieurs fois.',
    ],
    action: 'Voir comment payer',
  },
  'client-overdue': {
    subject: 'Rappel : votre paiement est attendu ({reference})',
    paragraphs: [
      'Vous vous êtes engagé·e à payer votre commande auprès de {activity} pour le {due}. Il reste {open}.',
      'Compte {account}, communication {reference}. Si vous avez payé ces derniers jours, merci : vous n’avez plus rien à faire.',
    ],
    action: 'Voir comment payer',
  },
  'client-thanks': {
    subject: 'Nous avons reçu votre paiement, merci',
    paragraphs: [
      'Votre paiement de {amount} pour la commande auprès de {activity} est arrivé (communication {reference}). Reste à payer : {open}.',
      'Merci, au nom de toutes les personnes qui devaient travailler pour vous.',
    ],
    action: 'Voir la commande',
  },
  'pledge-made': {
    subject: '{client} s’engage ({activity})',
    paragraphs: [
      '{client} s’engage à payer {amount} pour la commande annulée de {activity}, au plus tard le {due}.',
      'Merci de prendre acte de l’engagement. Le ou la client·e sait déjà comment payer.',
    ],
    action: 'Voir le dossier et en prendre acte',
  },
  'recovery-follow-up': {
    subject: 'Un dossier a besoin de vous : {client}, {activity}',
    paragraphs: [
      'Le dossier de {client} pour {activity} n’avance plus tout seul : {reason}. Reste à recouvrer : {open}.',
      'Prenez contact ; invitez ensuite à nouveau, ou clôturez le dossier comme irrécouvrable ou par un abandon de créance.',
    ],
    action: 'Voir le dossier',
  },
  'write-off-request': {
    subject: 'Un abandon de créance attend votre décision : {client}',
    paragraphs: [
      'Les finances demandent d’abandonner {open} que {client} devait payer pour {activity}. Raison : {reason}',
      'Une personne déléguée du conseil décide.',
    ],
    action: 'Voir le dossier et décider',
  },
  'recovery-closed': {
    subject: 'Le dossier de {client} est clôturé',
    paragraphs: [
      'Le dossier de {client} pour l’Activité {activity} est clôturé : {outcome}. Reçu : {amount}.',
      'Vous n’avez rien à faire.',
    ],
    action: 'Voir le dossier',
  },
  'distribution-request': {
    subject: 'Une répartition attend une deuxième personne ({scheme})',
    paragraphs: [
      '{amount} d’argent public ({scheme}) ont été enregistrés, à répartir sur {count} Activités.',
      'Une personne des finances autre que celle qui l’a enregistré regarde les parts et approuve. Rien n’est comptabilisé avant.',
    ],
    action: 'Voir les parts et décider',
  },
  'distribution-done': {
    subject: 'L’argent public est réparti ({scheme})',
    paragraphs: [
      'Toutes les parts sont comptabilisées : {amount} sur {count} Activités, au centime près. Ce qui avait été avancé a été remboursé d’abord.',
    ],
    action: 'Voir la répartition',
  },
  'journey-stopped': {
    subject: 'Un parcours s’est arrêté sur un problème technique',
    paragraphs: [
      'Quelque chose s’est arrêté sur un problème technique : {error}',
      'Rien n’est perdu. Un nouvel essai a lieu chaque jour ; merci de chercher la cause.',
    ],
    action: 'Regarder',
  },
};
