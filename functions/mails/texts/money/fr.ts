/** What mails about loans and financings say in French. */
import type { MoneyMails } from './index.ts';

export const fr: MoneyMails = {
  'loan-lent': {
    subject: 'Le prêt est sur le compte de {activity}',
    paragraphs: [
      'Le prêt de {amount} a été versé à {activity}. Il n’y a pas d’intérêt.',
      'La première mensualité, {instalment}, est prise sur son budget le {due}, puis une chaque mois. La page les montre toutes ; vous pouvez rembourser plus tôt à tout moment.',
    ],
    action: 'Voir le prêt et ses mensualités',
  },
  'loan-in-arrears': {
    subject: '{activity} n’a pas pu payer sa mensualité',
    paragraphs: [
      'Le budget de {activity} ne contient pas ce qui est dû pour son prêt : {missed}.',
      'Nous réessayons bientôt. Si la situation dure, demandez un délai sur la page du prêt : c’est mieux que d’attendre.',
    ],
    action: 'Voir le prêt',
  },
  'loan-needs-finance': {
    subject: 'Un prêt en retard a besoin de vous : {activity}',
    paragraphs: [
      '{activity} a reçu plusieurs rappels et {missed} de son prêt reste dû.',
      'Contactez les personnes qui la coordonnent : un délai peut être convenu, ou le reste abandonné avec le conseil.',
    ],
    action: 'Voir le prêt',
  },
  'loan-request': {
    subject: 'Une demande à propos du prêt de {activity}',
    paragraphs: [
      'À propos du prêt de {activity}, dont {open} reste à rendre, voici la demande : {reason}',
      'Connectez-vous pour décider. Rien ne change avant l’accord de toutes les personnes nécessaires.',
    ],
    action: 'Voir la demande et décider',
  },
  'loan-rescheduled': {
    subject: 'Un délai pour le prêt de {activity}',
    paragraphs: [
      'La demande est acceptée : {open} revient maintenant en de nouvelles mensualités. La prochaine, {instalment}, est prise le {due}.',
    ],
    action: 'Voir les nouvelles mensualités',
  },
  'loan-request-refused': {
    subject: 'La demande à propos du prêt de {activity} n’est pas acceptée',
    paragraphs: [
      'Ce qui était demandé à propos du prêt de {activity} n’a pas été accepté. {reason}',
      'Les mensualités restent les mêmes.',
    ],
    action: 'Voir le prêt',
  },
  'loan-repaid': {
    subject: 'Le prêt de {activity} est remboursé',
    paragraphs: [
      'Le prêt de {amount} est revenu jusqu’au dernier centime. Merci : d’autres peuvent maintenant l’emprunter.',
    ],
    action: 'Voir le prêt',
  },
  'loan-written-off': {
    subject: 'Le reste du prêt de {activity} est abandonné',
    paragraphs: [
      'Le conseil a accepté que {activity} ne rende pas le reste de son prêt. Plus rien n’est pris sur son budget.',
    ],
    action: 'Voir le prêt',
  },
  'financing-expected': {
    subject: 'Comment payer le financement de {activity}',
    paragraphs: [
      'Le financement de {amount} pour {activity} est approuvé. Demandez à {financer} de le payer sur le compte {account} avec cette référence, telle quelle : {structured}',
      'Dès son arrivée, l’argent est versé à {activity} et nous vous écrivons.',
    ],
    action: 'Voir la demande',
  },
  'financing-reminder': {
    subject: 'Le financement de {activity} n’est pas encore arrivé',
    paragraphs: [
      'Nous attendons encore {open} de {financer} pour {activity}, sur le compte {account} avec la référence {structured}',
      'Demandez-lui si le paiement est parti. Nous cessons d’attendre le {until}.',
    ],
    action: 'Voir la demande',
  },
  'financing-arrived': {
    subject: '{arrived} est arrivé pour {activity}',
    paragraphs: [
      '{arrived} de {financer} est arrivé et se trouve sur le compte de {activity}. Encore attendu : {open}.',
    ],
    action: 'Voir la demande',
  },
  'financing-expired': {
    subject: 'Nous n’attendons plus le financement de {activity}',
    paragraphs: [
      'De ce que {financer} devait apporter à {activity}, {open} n’est pas arrivé à temps. Nous ne l’attendons plus.',
      'Si l’argent arrive plus tard avec la même référence, il sera quand même versé à {activity}.',
    ],
    action: 'Voir la demande',
  },
  'claim-posted': {
    subject: 'Votre demande {reference} est versée',
    paragraphs: [
      'Votre demande « {measure} » (référence {reference}) est réglée : {amount} est inscrit au compte de votre Activité dans les livres de la coopérative.',
      'Aucun virement n’est nécessaire, et vous n’avez rien d’autre à faire.',
    ],
    action: 'Voir ce qui est versé',
  },
};
