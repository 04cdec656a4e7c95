/** Ce qui est gardé sur soi-même, en français. */
import type { Words } from '../index.ts';

export const privacy: Words['privacy'] = {
  title: 'Vos données',
  lead: 'Ce que le plan garde sur vous, combien de temps et pourquoi. Vous pouvez tout emporter, et faire effacer ce qu’aucune loi n’impose de garder.',
  claims: 'Vos demandes',
  noClaims: 'Vous n’avez pas de demande ici.',
  claim: 'Demande',
  filed: 'Introduite le',
  documents: 'Documents',
  state: 'État',
  until: 'Effacée le',
  why: 'Pourquoi jusque-là',
  whileHandled: 'après la fin de son traitement',
  states: { handled: 'en cours', kept: 'la loi impose de la garder', erasable: 'peut être effacée' },
  others: 'En dehors des demandes',
  register:
    'Votre inscription au registre des membres. L’administration de la coopérative la garde tant que vous êtes membre.',
  news: 'Votre abonnement aux nouvelles par courriel ; il est effacé quand vous y mettez fin.',
  noNews: 'Vous ne recevez pas les nouvelles par courriel ; rien n’est gardé pour cela.',
  session: 'Votre connexion : huit heures au plus.',
  listening:
    'Les appels à la ligne d’écoute sont gardés à part, et seuls votre écoutant·e et vous pouvez les voir :',
  exportTitle: 'Emporter vos données',
  exportLead:
    'Un fichier avec tout ce qui est gardé sur vous, pour vous ou pour un autre programme (JSON). Vos documents s’ouvrent depuis chaque demande.',
  exportButton: 'Enregistrer le fichier',
  eraseTitle: 'Faire effacer vos données',
  eraseLead: 'Vous voyez d’abord ce qui serait effacé, ce qui reste, et pourquoi.',
  eraseNext: 'Voir ce qui serait effacé',
  eraseWhat: 'Voici ce qui se passe quand vous appuyez sur le bouton ci-dessous.',
  goes: 'Effacé dans la journée',
  goesText:
    'Le formulaire, vos mots, les documents et votre nom. Vous ne pourrez plus introduire de recours contre ces décisions.',
  stays: 'Gardé jusqu’à une date',
  staysText:
    'La loi impose d’en garder la preuve. Vos textes libres et les réponses aux questions sont effacés dans la journée ; le reste s’efface de lui-même à la date indiquée.',
  waits: 'Encore en cours',
  waitsText: 'Ces demandes suivent leur cours. Quand elles seront terminées, il en ira de même.',
  noReturn: 'Ce qui est effacé ne peut pas être retrouvé.',
  eraseButton: 'Effacer mes données',
  done: 'Votre souhait est noté : ce qui peut être effacé l’est dans la journée. Ce qui reste est indiqué ci-dessous, avec sa date.',
  wish: 'Le {at}, vous avez demandé l’effacement de vos données. Ce qui est encore en cours suivra de lui-même.',
};
