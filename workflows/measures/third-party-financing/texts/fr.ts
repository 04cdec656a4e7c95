/** The words of financing by third parties in French. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const fr: MeasureTexts = {
  title: 'Financement par des tiers',
  summary:
    'Quelqu’un veut apporter de l’argent à votre Activité : capital, compte courant, subside ou indemnité ? Dites-nous qui et d’où vient l’argent ; nous donnons une référence de paiement et l’argent arrive sur le compte de l’Activité.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Le numéro d’une Activité que vous coordonnez.',
    },
    kind: {
      label: 'Quel apport ?',
    },
    amountCents: {
      label: 'Montant attendu',
    },
    expectedOn: {
      label: 'Attendu le',
    },
    financer: {
      label: 'Qui apporte l’argent ?',
    },
    financerName: {
      label: 'Nom',
      hint: 'De la personne, de l’entreprise ou de l’organisme.',
    },
    financerPlace: {
      label: 'Où se trouve-t-elle ou il ?',
    },
    financerEmail: {
      label: 'Adresse e-mail',
      hint: 'Pour lui envoyer la référence de paiement vous-même.',
    },
    financerIdentity: {
      label: 'Identification',
      hint: 'Le numéro de l’entreprise ou de l’organisme ; pour une personne, son adresse.',
    },
    origin: {
      label: 'D’où vient l’argent ?',
    },
    originExplanation: {
      label: 'Explication',
      hint: 'Ce qui montre d’où vient l’argent : vente, convention, décision.',
    },
    repayOn: {
      label: 'À rendre le',
      hint: 'Pour un apport en compte courant.',
    },
  },
  options: {
    'kind.capital': 'Capital',
    'kind.current-account': 'Compte courant',
    'kind.subsidy': 'Subside',
    'kind.indemnity': 'Indemnité',
    'financer.person': 'Une personne',
    'financer.company': 'Une entreprise',
    'financer.public-body': 'Un pouvoir public',
    'financer.foundation': 'Une fondation ou une association',
    'financerPlace.same-country': 'Dans le pays de l’Activité',
    'financerPlace.europe': 'Ailleurs en Europe',
    'financerPlace.elsewhere': 'Hors d’Europe',
    'origin.savings': 'Épargne',
    'origin.business': 'Revenus d’une activité',
    'origin.public-money': 'Argent public',
    'origin.gift': 'Don ou héritage',
    'origin.insurance': 'Assurance',
    'origin.sale': 'Vente d’un bien',
    'origin.other': 'Autre',
  },
  rules: {
    'activity-covered': activityCoveredTexts.fr,
    'amount-within-limit': {
      title: 'Le montant est dans la limite',
      met: '{amount} reste sous {maximum}.',
      'not-met':
        '{amount} dépasse {maximum}, le plus qu’un apport puisse atteindre ici. Parlez-en avec votre conseiller·ère.',
    },
    'kind-fits-financer': {
      title: 'L’apport correspond à qui le fait',
      met: 'Cet apport peut venir de cette sorte de personne ou d’organisme.',
      'not-met':
        'Un subside vient d’un pouvoir public ou d’une fondation, une indemnité d’une entreprise ou d’un pouvoir public, un compte courant pas d’un pouvoir public. Choisissez un autre apport.',
    },
    'identity-known': {
      title: 'Nous savons qui apporte l’argent',
      met: '{name} est identifié·e, ce qui est demandé à partir de {from}.',
      'needs-information':
        'À partir de {from}, nous devons savoir qui est {name} : indiquez le numéro d’entreprise, ou l’adresse de la personne.',
      'not-applicable': 'Sous {from}, le nom suffit ({name}).',
    },
    'origin-known': {
      title: 'Nous savons d’où vient l’argent',
      met: 'L’origine est expliquée, ce qui est demandé à partir de {from}.',
      'needs-information':
        'Expliquez d’où vient l’argent : c’est demandé à partir de {from} ou quand l’origine n’est pas dans la liste.',
      'not-applicable': 'Sous {from}, une explication n’est pas demandée.',
    },
    'repayment-known': {
      title: 'Nous savons quand rendre l’apport',
      met: 'L’apport en compte courant est à rendre le {repayOn}.',
      'needs-information': 'Indiquez quand l’apport en compte courant est à rendre.',
      'not-applicable': 'Cet apport n’est pas à rendre.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.fr,
    'repaid-before-received': 'L’apport ne peut être rendu qu’après son arrivée, prévue le {expectedOn}.',
  },
  sources: {
    'third-party': 'Tiers qui finance',
  },
};
