/** The form of a claim, checking it and filing it, in French. */
import type { Words } from '../index.ts';

export const filing: Words['filing'] = {
  lead: 'Tous les champs sont nécessaires, sauf ceux marqués « facultatif ». Rien n’est introduit tant que vous n’avez pas vu le résultat et confirmé.',
  choose: 'Choisir…',
  notInList: 'Absent de la liste ?',
  otherNumber: 'Écrivez son numéro',
  moneyHint: 'Par exemple 1250,50',
  monthHint: 'Année et mois, par exemple 2020-03',
  line: 'Ligne {number}',
  addLine: 'Ajouter une ligne',
  removeLine: 'Supprimer la ligne {number}',
  fillIn: 'Remplir d’après le contrat',
  fillInHint: 'Si le contrat est dans nos registres, nous remplissons ce que nous en savons.',
  filledIn: 'Nous avons rempli ce que nos registres savent. Vérifiez, puis complétez le reste.',
  check: 'Voir ce que je recevrais',
  checkTitle: 'Vérifiez avant d’introduire',
  checkLead: 'Rien n’est encore introduit.',
  wouldGet: 'Vous recevriez {amount}',
  wouldGetWithOthers: 'Dont {paid} de la coopérative ; le reste vient d’ailleurs, comme indiqué plus bas.',
  wouldNot: 'Les conditions ne sont pas remplies',
  wouldNotText:
    'Les points ci-dessous disent pourquoi. Vous pouvez changer vos réponses, ou introduire la demande quand même : vous pourrez alors faire recours, et une personne la regardera.',
  wouldAsk: 'Il nous manquerait encore quelque chose',
  wouldAskText: 'Vous pouvez introduire la demande et répondre ensuite, ou compléter d’abord le formulaire.',
  reasons: 'Les raisons, point par point',
  answers: 'Vos réponses',
  change: 'Changer mes réponses',
  file: 'Introduire ma demande',
  fileText:
    'En introduisant la demande, vous déclarez que ce que vous avez écrit est vrai, pour autant que vous le sachiez.',
  filedTitle: 'Votre demande est introduite',
  filedReference: 'Sa référence est {reference}.',
  filedNext: 'La suite',
  filedMail: 'Nous vous écrivons à chaque étape. Vous pouvez fermer cette page.',
  filedFollow: 'Suivre ma demande',
  alreadyFiled:
    'La même chose a déjà été demandée. Si la vôtre est différente, dites ce qui la distingue : la fonction, le lieu ou le contrat.',
  asideRules: 'Ce qui ne concerne pas ce cas ({count})',
  sourceHeading: 'D’où vient l’argent',
  outcomes: {
    met: 'Rempli',
    'not-met': 'Non rempli',
    'needs-information': 'Information manquante',
    'not-applicable': 'Ne s’applique pas',
  },
};
