/** The fund in one picture, votes and the check of the ledger, in French. */
import type { Words } from '../index.ts';

export const fund: Words['fund'] = {
  title: 'Le fonds',
  lead: 'Ce qui a été voté, ce qui est réservé, ce qui est payé, et ce qui reste.',
  chartTitle:
    'Toutes les enveloppes : payé {spent}, réservé {reserved}, disponible {available}, sur {ceiling}',
  envelopeChart: '{name} : payé {spent}, réservé {reserved}, disponible {available}, sur {ceiling}',
  ceiling: 'Plafond',
  reserved: 'Réservé',
  spent: 'Payé',
  available: 'Disponible',
  queued: 'Demandes en attente de fonds : {count}',
  tableCaption: 'Enveloppes',
  envelope: 'Enveloppe',
  withoutMoney: 'Enveloppes sans montant voté ({count})',
  exhausted: 'Épuisée',
  voteLink: 'Enregistrer un vote',
  voteTitle: 'Enregistrer un vote : « {name} »',
  voteText:
    'L’Assemblée générale fixe le plafond. Les demandes en attente reprennent d’elles-mêmes quand il est relevé.',
  voteNow:
    'Plafond actuel : {ceiling}. Réservé et payé : {bound}. Le plafond ne peut pas descendre plus bas.',
  motion: 'Motion',
  motionHint: 'Comme au procès-verbal, par exemple « AG 2020-06, point 4 ».',
  votedOn: 'Date du vote',
  newCeiling: 'Nouveau plafond',
  voteAction: 'Enregistrer le vote',
  voteErrors: {
    motion: 'Indiquez la motion, comme au procès-verbal.',
    votedOn: 'Indiquez le jour du vote.',
    ceilingCents: 'Indiquez le nouveau plafond en euros.',
  },
  belowReserved: 'Le plafond ne peut pas descendre sous ce qui est réservé et payé : {bound}.',
  voted: 'Le vote est enregistré.',
  ledgerLink: 'Vérifier le grand livre',
  ledgerTitle: 'Le grand livre, vérifié',
  ledgerText: 'Calculé à l’instant depuis chaque écriture, sans compteurs.',
  balanced:
    'Le grand livre est en équilibre : ce qui a quitté un compte est arrivé dans un autre, au centime près.',
  unbalanced: 'Le grand livre n’est pas en équilibre. Prévenez tout de suite l’équipe technique.',
  entries: 'Écritures',
  debits: 'Débits',
  credits: 'Crédits',
  pending: 'Réservé, pas encore payé',
  overspent: 'Enveloppes au-dessus de leur plafond',
  overspentNone: 'Aucune enveloppe ne dépasse son plafond.',
  accountsCaption: 'Comptes',
  account: 'Compte',
  balance: 'Solde',
  tasksWait: 'Demandes qui attendent votre décision : {count}',
};
