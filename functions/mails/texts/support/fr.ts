/** What mails about trainings, coaching, initiatives and talks say in French. */
import type { SupportMails } from './index.ts';

export const fr: SupportMails = {
  'waiting-list': {
    subject: 'Vous êtes sur la liste d’attente ({reference})',
    paragraphs: [
      'Votre demande « {measure} » (référence {reference}) remplit les conditions, mais il n’y a plus de place pour le moment.',
      'Votre rang sur la liste d’attente est gardé. Dès qu’une place se libère, votre demande continue toute seule, dans l’ordre d’arrivée.',
    ],
    action: 'Voir mon rang',
  },
  'coaching-waiting': {
    subject: 'Nous cherchons qui vous accompagnera',
    paragraphs: [
      'Votre accompagnement est accepté. Toutes les personnes qui parlent votre langue sont occupées pour le moment.',
      'Nous continuons à chercher et vous écrivons dès que quelqu’un a de la place. Vous n’avez rien à faire.',
    ],
    action: 'Voir mon accompagnement',
  },
  'coaching-matched': {
    subject: '{coach} vous accompagne',
    paragraphs: [
      '{coach} vous accompagnera et prend contact pour une première rencontre.',
      'La page montre chaque rencontre et la suite. Vous pouvez arrêter à tout moment.',
    ],
    action: 'Voir mon accompagnement',
  },
  'coaching-assigned': {
    subject: 'Vous accompagnez {member}',
    paragraphs: [
      '{member} a demandé un accompagnement, et c’est vous qui le donnez.',
      'Merci de prévoir une première rencontre sur la page dans les prochains jours : {member} l’attend.',
    ],
    action: 'Voir de quoi il s’agit et prévoir',
  },
  'coaching-planned': {
    subject: 'Rencontre du {on} à {from}',
    paragraphs: [
      'Une rencontre de votre accompagnement est prévue : {on}, {from}, {place}.',
      'Si vous ne pouvez pas venir, merci de prévenir {coach}.',
    ],
    action: 'Voir mes rencontres',
  },
  'coaching-plan-reminder': {
    subject: 'Merci de prévoir la prochaine rencontre avec {member}',
    paragraphs: [
      'Aucune rencontre avec {member} n’est prévue.',
      'Prévoyez la prochaine, ou dites ce qui en est sorti et terminez l’accompagnement.',
    ],
    action: 'Prévoir une rencontre',
  },
  'coaching-record-reminder': {
    subject: 'La rencontre avec {member} a-t-elle eu lieu ?',
    paragraphs: ['Une rencontre avec {member} était prévue le {on}.', 'Merci de dire si elle a eu lieu.'],
    action: 'Dire ce qu’il en est',
  },
  'coaching-over': {
    subject: 'Votre accompagnement est terminé',
    paragraphs: [
      'Votre accompagnement est terminé : {result}. Merci pour le chemin parcouru ensemble.',
      'La page garde ce qui a été dit. Vous pouvez en demander un autre à tout moment.',
    ],
    action: 'Voir le résultat',
  },
  'initiative-report-due': {
    subject: 'Première partie pour votre initiative : {first}',
    paragraphs: [
      'La première partie pour votre initiative, {first}, est payée. La seconde, {second}, suit sur un court rapport.',
      'Dites-nous avant le {until}, en quelques phrases, ce que vous avez fait et ce que cela a coûté. Sans rapport d’ici là, la seconde partie retourne au fonds, pour d’autres.',
    ],
    action: 'Écrire le rapport',
  },
  'initiative-report-reminder': {
    subject: 'Rappel : le rapport de votre initiative',
    paragraphs: [
      'Nous n’avons pas encore de rapport sur votre initiative. La seconde partie, {second}, l’attend.',
      'Merci de l’écrire avant le {until}. Passé ce jour, la seconde partie retourne au fonds, pour d’autres.',
    ],
    action: 'Écrire le rapport',
  },
  'initiative-report-arrived': {
    subject: 'Un rapport d’initiative vous attend ({reference})',
    paragraphs: [
      'Le groupe de l’initiative {reference} a remis son rapport. S’il correspond à ce qui a été accepté, acceptez-le : la seconde partie, {second}, est alors payée.',
      'S’il manque quelque chose, renvoyez-le avec une question.',
    ],
    action: 'Lire le rapport',
  },
  'initiative-report-returned': {
    subject: 'Une question sur votre rapport',
    paragraphs: [
      'Merci pour votre rapport. Avant de payer la seconde partie, il nous faut encore ceci : {reason}',
      'Merci de le compléter avant le {until}.',
    ],
    action: 'Compléter le rapport',
  },
  'initiative-second-part': {
    subject: 'La seconde partie pour votre initiative : {second}',
    paragraphs: [
      'Votre rapport est accepté. La seconde partie, {second}, part avec le prochain ordre à la banque.',
      'Merci pour ce que vous avez fait ensemble.',
    ],
    action: 'Voir ma demande',
  },
  'initiative-lapsed': {
    subject: 'La seconde partie pour votre initiative est retournée au fonds',
    paragraphs: [
      'Aucun rapport n’est arrivé à temps : la seconde partie, {second}, est retournée au fonds, où d’autres peuvent en profiter.',
      'La première partie vous reste. Si vous pensez qu’il y a erreur, écrivez à votre conseiller·ère.',
    ],
    action: 'Voir ma demande',
  },
  'something-waits': {
    subject: 'Un message d’Entraide',
    paragraphs: [
      'Quelque chose vous attend sur Entraide.',
      'Par discrétion, ce courriel n’en dit pas plus. Connectez-vous pour le voir.',
    ],
    action: 'Me connecter et voir',
  },
};
