/** The words of a loan at 0% in French. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const fr: MeasureTexts = {
  title: 'Prêt à taux zéro',
  summary:
    'Votre Activité veut repartir ? La coopérative lui prête, sans intérêt, de quoi acheter du matériel, se former ou se faire connaître. Les mensualités sont prises sur le budget de l’Activité.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Le numéro d’une Activité que vous coordonnez.',
    },
    purpose: {
      label: 'Pour quoi ?',
    },
    description: {
      label: 'Que voulez-vous faire ?',
      hint: 'Ce que vous achetez ou organisez, et ce que l’Activité y gagne.',
    },
    amountCents: {
      label: 'Montant du prêt',
    },
    months: {
      label: 'Nombre de mensualités',
      hint: 'Elles commencent après les mois sans remboursement.',
    },
    expectedTurnoverCents: {
      label: 'Chiffre d’affaires attendu par mois',
      hint: 'Seulement si nous ne connaissons pas celui de l’Activité.',
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
  options: {
    'purpose.equipment': 'Matériel',
    'purpose.training': 'Formation',
    'purpose.marketing': 'Promotion',
  },
  rules: {
    'activity-covered': activityCoveredTexts.fr,
    'figures-known': figuresKnownTexts.fr,
    'turnover-known': {
      title: 'Nous savons sur quel chiffre d’affaires compter',
      met: 'Nous comptons sur {turnover} par mois à la reprise.',
      'needs-information':
        'Nous ne connaissons pas le chiffre d’affaires de l’Activité. Indiquez celui que vous attendez par mois.',
    },
    'amount-within-limit': {
      title: 'Le montant est dans la limite',
      met: 'Avec {amount}, et {outstanding} encore à rendre, l’Activité reste sous {maximum}.',
      'not-met':
        'Avec {amount}, et {outstanding} encore à rendre, l’Activité devrait plus de {maximum}. Demandez moins.',
    },
    'term-within-limits': {
      title: 'La durée est dans les limites',
      met: '{months} mensualités : entre {minimum} et {maximum}.',
      'not-met': 'Choisissez entre {minimum} et {maximum} mensualités ; vous avez indiqué {months}.',
    },
    'no-loan-in-trouble': {
      title: 'Aucun prêt en difficulté',
      met: 'L’Activité n’a pas de prêt en retard ou abandonné.',
      'not-met': 'L’Activité a un prêt en retard ou abandonné. Parlez-en d’abord avec votre conseiller·ère.',
    },
    affordable: {
      title: 'L’Activité peut rembourser',
      met: 'Elle peut rendre {capacity} par mois ({turnover} d’affaires, {costs} de coûts et de mensualités) ; ce prêt demande {instalment}.',
      'not-met':
        'Elle ne peut rendre que {capacity} par mois ({turnover} d’affaires, {costs} de coûts et de mensualités) ; ce prêt demanderait {instalment}. Demandez moins, ou sur plus de mois.',
      'not-applicable': 'Sans les chiffres de l’Activité, nous ne pouvons pas le calculer.',
    },
    'repayment-plan': {
      title: 'Comment le prêt revient',
      met: '{months} mensualités de {instalment} au plus, sans intérêt, après {grace} mois sans remboursement : la première vers le {first}.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.fr,
  },
};
