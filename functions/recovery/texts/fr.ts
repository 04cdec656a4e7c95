/** Recovery cases in French. */
import type { RecoveryTexts } from './index.ts';

export const fr: RecoveryTexts = {
  statuses: {
    opened: 'pas encore sollicité',
    invited: 'invité, sans réponse',
    pledged: 'engagement pris, paiement attendu',
    declined: 'refusé par le client',
    'said-paid': 'déjà payé selon le client',
    silent: 'sans réponse après deux rappels',
    overdue: 'engagement en retard de paiement',
    recovered: 'recouvré',
    irrecoverable: 'irrécouvrable, à charge de la coopérative',
    'written-off': 'créance abandonnée',
  },
  events: {
    opened: 'Le dossier est ouvert',
    attached: 'Une demande payée pour la même commande est ajoutée',
    invited: 'Le client est invité',
    reminded: 'Le client reçoit un rappel',
    'no-address': 'Aucune adresse électronique connue',
    pledged: 'Le client s’engage pour {amount}',
    declined: 'Le client refuse : {reason}',
    'said-paid': 'Le client dit avoir payé : {reason}',
    acknowledged: 'Il est pris acte de l’engagement',
    silent: 'Sans réponse : les finances prennent le relais',
    'payment-reminded': 'Le paiement est rappelé au client',
    overdue: 'Paiement en retard : les finances prennent le relais',
    received: '{amount} sont arrivés ; {repaid} sont revenus aux sources',
    recovered: 'Le montant est recouvré',
    irrecoverable: 'Irrécouvrable : {reason}',
    'write-off-asked': 'Un abandon de créance est demandé : {reason}',
    'write-off-refused': 'L’abandon de créance est refusé : {reason}',
    'written-off': 'Le solde est abandonné',
    'invited-again': 'Le client sera invité à nouveau',
  },
};
