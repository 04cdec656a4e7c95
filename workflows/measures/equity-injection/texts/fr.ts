/** The words of an equity injection in French. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const fr: MeasureTexts = {
  title: 'Injection de fonds propres',
  summary:
    'Votre Activité manque de liquidités pour les mois qui viennent ? La coopérative en apporte à ses fonds propres, jusqu’à la fin de 2021. Le fonds de solidarité en porte une partie, les réserves de la coopérative le reste.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Le numéro d’une Activité que vous coordonnez.',
    },
    fromMonth: {
      label: 'À partir de quel mois ?',
      hint: 'Le premier des trois mois pour lesquels l’argent manque.',
    },
    purpose: {
      label: 'À quoi l’argent doit-il servir ?',
      hint: 'Quelques mots suffisent.',
    },
    requestedCents: {
      label: 'Montant demandé',
      hint: 'Seulement si vous voulez moins que ce qui manque.',
    },
    balanceCents: {
      label: 'Solde de l’Activité',
      hint: 'Seulement si nos registres ne le donnent pas ; négatif si elle est à découvert.',
    },
    monthlyCostsCents: {
      label: 'Coûts par mois',
      hint: 'Seulement si nos registres ne les donnent pas.',
    },
  },
  options: {},
  rules: {
    'activity-covered': activityCoveredTexts.fr,
    'figures-known': figuresKnownTexts.fr,
    'months-in-plan': {
      title: 'Les mois sont dans le plan',
      met: 'Les mois commencent en {month}, entre le {from} et le {until}.',
      'not-met': 'Les mois doivent commencer entre le {from} et le {until} ; vous avez indiqué {month}.',
    },
    'liquidity-lacking': {
      title: 'Il manque des liquidités',
      met: '{months} mois coûtent {costs}, l’Activité dispose de {balance} : il manque {need}.',
      'not-met':
        '{months} mois coûtent {costs} et l’Activité dispose de {balance} : il manque {need}, rien n’est à injecter.',
      'not-applicable':
        'Sans le solde et les coûts de l’Activité, nous ne pouvons pas calculer ce qui manque.',
    },
    'within-maximum': {
      title: 'Le montant a une limite',
      met: 'L’injection est de {amount} ; elle ne dépasse jamais {maximum}.',
      'not-applicable': 'Rien ne manque, ou ce qui manque n’est pas encore connu.',
    },
    'burden-shared': {
      title: 'Qui porte l’injection',
      met: 'Le fonds de solidarité porte {fund}, les réserves de la coopérative {reserves}. Vous n’avez rien à rendre.',
      'not-applicable': 'Il n’y a rien à porter pour le moment.',
    },
  },
  sources: {
    reserves: 'Réserves de la coopérative',
  },
  errors: {
    ...ownActivityErrorTexts.fr,
  },
};
