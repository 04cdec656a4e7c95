/** When something does not go as expected, in French: what happened and what to do. */
import type { Words } from '../index.ts';

export const problems: Words['problems'] = {
  'not-found': {
    title: 'Nous ne trouvons pas cette page',
    text: 'L’adresse est peut-être coupée, ou elle mène à ce que d’autres seulement peuvent voir. Vérifiez-la, ou repartez de l’accueil.',
  },
  forbidden: {
    title: 'Ceci n’est pas pour votre rôle',
    text: 'Vous êtes bien connecté·e, mais ceci appartient à un autre rôle. Si vous pensez y avoir droit, parlez-en à votre conseiller·ère.',
  },
  erased: {
    title: 'Ceci a été effacé',
    text: 'Le temps pendant lequel il fallait le garder est passé, ou la personne concernée l’a demandé. Il n’en reste que des chiffres dans les comptes.',
  },
  'cross-site': {
    title: 'Ce formulaire vient d’un autre site',
    text: 'Pour vous protéger, nous n’acceptons que les formulaires de nos propres pages. Rien n’a changé. Ouvrez la page ici et renvoyez le formulaire.',
  },
  'sent-already': {
    title: 'Ce formulaire a déjà été envoyé',
    text: 'Il a été envoyé une fois, et cet envoi compte. Ce que vous avez changé depuis n’a pas été envoyé. Regardez d’abord ce qui en est résulté.',
  },
  toResult: 'Voir ce qui en est résulté',
  conflict: {
    title: 'Ce n’est plus possible',
    text: 'Entre-temps, quelque chose a changé. Rien n’est perdu. Revenez en arrière pour voir où en sont les choses.',
  },
  'too-late': {
    title: 'Il est trop tard pour retirer la demande',
    text: 'Le paiement est déjà parti, ou la demande est terminée.',
  },
  'no-appeal': {
    title: 'Un recours n’est pas possible',
    text: 'Une demande permet un seul recours, dans les 30 jours après sa fin.',
  },
  'nothing-asked': {
    title: 'La question a reçu sa réponse',
    text: 'Aucune question n’est ouverte pour cette demande. Vous n’avez rien à faire.',
  },
  'already-filed': {
    title: 'Ceci a déjà été demandé',
    text: 'La même chose ne peut être demandée qu’une fois. Regardez vos demandes, ou dites ce qui distingue la vôtre.',
  },
  'another-case': {
    title: 'Ce serait une autre demande',
    text: 'Votre changement en fait un autre cas. Retirez cette demande et introduisez-en une nouvelle.',
  },
  'second-person-needed': {
    title: 'Il faut une deuxième personne',
    text: 'Qui prépare un ordre de paiement ne peut pas aussi le libérer. Demandez à un·e collègue de l’équipe financière.',
  },
  'nothing-to-pay': {
    title: 'Il n’y a rien à payer',
    text: 'Aucun paiement n’est prêt pour le moment. Les demandes acceptées apparaissent ici d’elles-mêmes.',
  },
  invalid: {
    title: 'Nous n’avons pas pu utiliser cet envoi',
    text: 'Revenez en arrière, vérifiez ce que vous avez rempli, puis renvoyez.',
  },
  'too-large': {
    title: 'C’est trop grand',
    text: 'Votre envoi dépasse ce que nous pouvons recevoir. Envoyez un fichier plus petit, ou divisez-le.',
  },
  'too-many': {
    title: 'C’était un peu trop rapide',
    text: 'Nous avons reçu beaucoup de demandes de votre part. Attendez une minute, puis réessayez. Rien n’est perdu.',
  },
  unexpected: {
    title: 'Quelque chose n’a pas marché de notre côté',
    text: 'Ce n’est pas votre faute, et ce que vous aviez introduit est en sécurité. Réessayez dans quelques minutes. Si cela continue, dites à votre conseiller·ère à quelle heure c’est arrivé.',
  },
  toHome: 'Aller à l’accueil',
  toClaims: 'Voir mes demandes',
  when: 'Heure, si vous en parlez à quelqu’un : {at}',
};
