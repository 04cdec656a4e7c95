/** What approvers see, in French. */
import type { Words } from '../index.ts';

export const tasks: Words['tasks'] = {
  title: 'En attente de votre décision',
  none: 'Rien ne vous attend. Merci !',
  listLead: 'Les plus anciennes d’abord. Derrière chacune, quelqu’un attend.',
  waitingSince: 'Depuis le {date}',
  asRole: 'Vous décidez comme : {role}',
  pageTitle: 'Une demande à décider',
  shows: 'Cette page montre seulement. Rien ne se passe avant « Envoyer ma décision ».',
  asked: 'Montant',
  member: 'Sociétaire',
  payeesTitle: 'Qui serait payé',
  confidential: 'Cette demande est confidentielle. Merci de ne pas en parler en dehors du comité.',
  yourRole: 'Vous décidez comme',
  decideTitle: 'Votre décision',
  decideQuestion: 'Que décidez-vous ?',
  approve: 'Accepter',
  reject: 'Refuser',
  ask: 'Poser une question',
  approveHint: 'La demande passe à la personne suivante, ou au paiement.',
  rejectHint: 'La personne lit votre commentaire et peut faire recours.',
  askHint: 'La personne lit votre question et y répond ; la demande vous revient ensuite.',
  comment: 'Commentaire ou question',
  commentHint: 'Nécessaire pour refuser ou pour questionner. La personne le lit.',
  commentNeeded: 'Écrivez un commentaire : la personne doit savoir pourquoi, ou ce que vous voulez savoir.',
  decisionNeeded: 'Choisissez ce que vous décidez.',
  send: 'Envoyer ma décision',
  doneTitle: 'Merci, votre décision est enregistrée',
  done: {
    approve: 'La demande est acceptée à votre étape.',
    reject: 'La demande est refusée. La personne en reçoit la raison.',
    ask: 'Votre question part vers la personne. La demande vous revient avec la réponse.',
  },
  doneNext: 'Vous pouvez fermer cette page. Le lien ne sert plus.',
  doneAt: 'Décidé le {date}.',
  usedTitle: 'Ce lien a déjà servi',
  expiredTitle: 'Ce lien n’est plus valable',
  expiredText:
    'Il fonctionnait pour un temps limité, et rien n’a été décidé avec lui. Connectez-vous pour voir si la demande vous attend encore.',
  replacedTitle: 'Une autre personne décide maintenant',
  replacedText:
    'La demande a été transmise, parce qu’elle attendait depuis trop longtemps ou parce qu’elle a changé. Vous n’avez rien à faire.',
  signInTitle: 'Connectez-vous pour décider',
  signInText:
    'Pour un montant comme celui-ci, le lien seul ne suffit pas. Connectez-vous, puis vous revenez à cette page.',
  signInAction: 'Se connecter et décider',
  wrongTitle: 'Ce lien ne fonctionne pas',
  wrongText:
    'Il est peut-être coupé, ou il appartient à autre chose. Ouvrez-le à nouveau depuis l’e-mail, ou connectez-vous pour voir ce qui vous attend.',
  otherPersonTitle: 'Ce lien est pour une autre personne',
  otherPersonText:
    'Vous êtes connecté·e comme {name}, mais la demande attend quelqu’un d’autre. Un lien est personnel ; merci de ne pas utiliser un lien transféré.',
  conflictTitle: 'Vous ne pouvez pas décider de cette demande',
  conflictText:
    'Elle vous touche de près : c’est la vôtre, celle de votre ménage ou de votre Activité, ou vous avez déjà décidé à une autre étape. Quelqu’un d’autre sera sollicité.',
  seeTasks: 'Voir ce qui m’attend',
};
