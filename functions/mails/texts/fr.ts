/** What mails say in French. */

import { fr as aid } from './aid/fr.ts';
import type { MailTexts } from './index.ts';
import { fr as money } from './money/fr.ts';
import { fr as news } from './news/fr.ts';
import { fr as payments } from './payments/fr.ts';
import { fr as recovery } from './recovery/fr.ts';
import { fr as support } from './support/fr.ts';

export const fr: MailTexts = {
  greeting: 'Bonjour {name},',
  signature: 'Bien à vous,\nL’équipe Entraide, le plan solidaire de votre coopérative',
  mails: {
    ...aid,
    ...money,
    ...recovery,
    ...news,
    ...payments,
    ...support,
    'approval-request': {
      subject: 'Une demande attend votre décision ({reference})',
      paragraphs: [
        'Une demande du plan solidaire attend votre décision : {measure}, {amount}, référence {reference}.',
        'La page derrière ce lien montre tout ce qu’il faut pour décider. Rien ne se passe tant que vous n’appuyez pas sur un bouton. Vous pouvez accepter, refuser ou poser une question.',
        'Le lien vous est personnel et fonctionne jusqu’au {until}. Merci de ne pas le transférer.',
      ],
      action: 'Voir la demande et décider',
    },
    'approval-reminder': {
      subject: 'Rappel : une demande attend toujours votre décision ({reference})',
      paragraphs: [
        'La demande {reference} ({measure}, {amount}) attend toujours votre décision, et la personne qui l’a introduite attend avec elle.',
        'Ce nouveau lien fonctionne jusqu’au {until}. Si vous ne pouvez pas décider, ne faites rien : la demande passera bientôt à une autre personne.',
      ],
      action: 'Voir la demande et décider',
    },
    'claim-received': {
      subject: 'Nous avons bien reçu votre demande {reference}',
      paragraphs: [
        'Votre demande « {measure} » est bien arrivée. Sa référence est {reference}.',
        'Nous vérifions maintenant les règles du plan, puis une personne décide. Nous vous écrivons à chaque étape : vous n’avez rien à faire pour l’instant.',
      ],
      action: 'Suivre ma demande',
    },
    'claim-ineligible': {
      subject: 'Votre demande {reference} ne remplit pas les conditions',
      paragraphs: [
        'Votre demande « {measure} » (référence {reference}) ne remplit pas toutes les conditions du plan. Nous ne pouvons donc pas l’accorder telle quelle.',
        'La page de votre demande explique chaque règle, une par une. Si quelque chose ne correspond pas à votre situation, vous pouvez y demander qu’une personne la revoie.',
      ],
      action: 'Voir les raisons et la suite',
    },
    'claim-queued': {
      subject: 'Votre demande {reference} est en attente de fonds',
      paragraphs: [
        'Votre demande « {measure} » (référence {reference}) remplit les conditions, mais l’enveloppe prévue est épuisée pour le moment.',
        'Votre place dans la file est gardée. Dès que l’enveloppe est augmentée, votre demande continue toute seule, dans l’ordre d’arrivée. Vous n’avez rien à faire.',
      ],
      action: 'Voir ma place dans la file',
    },
    'information-needed': {
      subject: 'Une question sur votre demande {reference}',
      paragraphs: [
        'Pour avancer avec votre demande « {measure} » (référence {reference}), nous avons besoin d’une réponse de votre part :',
        '{question}',
        'Vous pouvez répondre jusqu’au {until}. Dès que votre réponse arrive, la demande reprend là où elle s’était arrêtée.',
      ],
      action: 'Répondre à la question',
    },
    'information-reminder': {
      subject: 'Rappel : votre demande {reference} attend votre réponse',
      paragraphs: [
        'Votre demande « {measure} » (référence {reference}) attend toujours votre réponse :',
        '{question}',
        'Vous pouvez répondre jusqu’au {until}. Sans réponse d’ici là, la demande se terminera sans suite.',
      ],
      action: 'Répondre à la question',
    },
    'claim-rejected': {
      subject: 'Votre demande {reference} n’a pas été acceptée',
      paragraphs: [
        'Nous sommes désolé·es : votre demande « {measure} » (référence {reference}) n’a pas été acceptée.',
        'La page de votre demande montre les raisons de ce refus. Si vous n’êtes pas d’accord, vous pouvez y introduire un recours : la demande sera alors réexaminée.',
      ],
      action: 'Voir les raisons et la suite',
    },
    'claim-approved': {
      subject: 'Votre demande {reference} est acceptée',
      paragraphs: [
        'Bonne nouvelle : votre demande « {measure} » (référence {reference}) est acceptée, pour {amount}.',
        'Le paiement part avec le prochain ordre à la banque. Nous vous écrivons quand la banque l’a confirmé.',
      ],
      action: 'Suivre ma demande',
    },
    'claim-paid': {
      subject: 'Votre demande {reference} est payée',
      paragraphs: [
        'La banque confirme le paiement de votre demande « {measure} » (référence {reference}).',
        'La page de votre demande montre ce qui a été payé, à qui, et d’où vient l’argent. Vous n’avez plus rien à faire.',
      ],
      action: 'Voir ce qui a été payé',
    },
    'claim-completed': {
      subject: 'Votre demande {reference} est terminée',
      paragraphs: [
        'Votre demande « {measure} » (référence {reference}) est acceptée et terminée. La coopérative n’a rien d’autre à vous verser pour elle.',
        'La page de votre demande montre la décision et ses raisons.',
      ],
      action: 'Voir la décision',
    },
    'claim-withdrawn': {
      subject: 'Votre demande {reference} est retirée',
      paragraphs: [
        'Votre demande « {measure} » (référence {reference}) est retirée. Rien ne sera payé pour elle, et personne ne doit plus décider.',
        'Si votre situation change, vous pouvez introduire une nouvelle demande.',
      ],
      action: 'Voir ma demande',
    },
    'claim-expired': {
      subject: 'Votre demande {reference} s’est terminée sans suite',
      paragraphs: [
        'Le délai de votre demande « {measure} » (référence {reference}) est passé sans qu’elle puisse aboutir. Rien n’a été payé.',
        'La page de votre demande montre ce qui s’est passé. Vous pouvez y demander que nous la reprenions.',
      ],
      action: 'Voir ce que je peux faire',
    },
    'payment-returned': {
      subject: 'Le paiement de votre demande {reference} nous est revenu',
      paragraphs: [
        'La banque nous a rendu le paiement de votre demande « {measure} » (référence {reference}). {reason}',
        'Votre accord reste acquis. Donnez-nous un autre compte, ou confirmez le vôtre, avant le {until}, et nous payons à nouveau.',
      ],
      action: 'Indiquer le compte à payer',
    },
    'claim-referred': {
      subject: 'La demande {reference} a besoin de vous',
      paragraphs: [
        'La demande {reference} s’est arrêtée sur un problème technique : {error}',
        'Rien n’est perdu et rien ne bouge tant que personne n’agit. Vous pouvez la relancer ou la clore.',
      ],
      action: 'Examiner la demande',
    },
  },
};
