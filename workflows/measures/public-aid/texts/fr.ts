/** The words of public aid in French. */
import type { MeasureTexts } from '../../measure.ts';
import { criterionRules } from './criteria.ts';
import { frenchRegions } from './regions.ts';

export const fr: MeasureTexts = {
  title: 'Aides publiques pour une Activité',
  summary:
    'Sachez si votre Activité compte comme entreprise en difficulté, au 31 décembre 2019 et aujourd’hui, et quelles aides publiques elle peut demander. Une fois acceptée, elle a sa part de l’argent public que la coopérative collecte.',
  fields: {
    activityId: { label: 'Activité concernée', hint: 'Le numéro d’une Activité que vous coordonnez.' },
    region: { label: 'Région', hint: 'Là où l’Activité est établie.' },
    legalForm: { label: 'Responsabilité', hint: 'Limitée : personne n’engage plus que le capital.' },
    foundedOn: { label: 'Date de création', hint: 'Le jour où l’Activité a commencé.' },
    sme: {
      label: 'Est-ce une petite ou moyenne entreprise ?',
      hint: 'Moins de 250 personnes, et au plus 50 millions d’euros de chiffre d’affaires ou 43 millions de bilan.',
    },
    capital2019Cents: {
      label: 'Capital au 31 décembre 2019',
      hint: 'Le capital souscrit, ou celui des comptes ; 0 s’il n’y en a pas.',
    },
    losses2019Cents: {
      label: 'Pertes cumulées au 31 décembre 2019',
      hint: 'Sans le signe ; 0 s’il n’y en a pas.',
    },
    reserves2019Cents: { label: 'Réserves au 31 décembre 2019', hint: 'Elles absorbent d’abord les pertes.' },
    insolvency2019: {
      label: 'Insolvabilité au 31 décembre 2019 ?',
      hint: 'Une procédure était en cours, ou ses critères étaient remplis.',
    },
    rescueAid2019: {
      label: 'Aide au sauvetage au 31 décembre 2019 ?',
      hint: 'Une aide au sauvetage non remboursée, ou un plan de restructuration encore en cours.',
    },
    capitalNowCents: { label: 'Capital aujourd’hui', hint: '0 s’il n’y en a pas.' },
    lossesNowCents: { label: 'Pertes cumulées aujourd’hui', hint: 'Sans le signe ; 0 s’il n’y en a pas.' },
    reservesNowCents: { label: 'Réserves aujourd’hui', hint: 'Elles absorbent d’abord les pertes.' },
    insolvencyNow: {
      label: 'Insolvabilité aujourd’hui ?',
      hint: 'Une procédure est en cours, ou ses critères sont remplis.',
    },
    rescueAidNow: {
      label: 'Aide au sauvetage aujourd’hui ?',
      hint: 'Une aide au sauvetage non remboursée, ou un plan de restructuration en cours.',
    },
    years: {
      label: 'Exercices clos',
      hint: 'Pour les grandes entreprises seulement : au moins les deux derniers exercices, et 2018.',
    },
    'years.year': { label: 'Année' },
    'years.debtCents': { label: 'Dettes' },
    'years.equityCents': { label: 'Fonds propres', hint: 'Négatifs avec le signe moins.' },
    'years.ebitdaCents': {
      label: 'EBITDA (résultat brut)',
      hint: 'Résultat avant intérêts, impôts et amortissements.',
    },
    'years.interestCents': { label: 'Intérêts payés' },
  },
  options: {
    'region.wallonia': 'Wallonie',
    'region.flanders': 'Flandre',
    'region.brussels': 'Bruxelles',
    ...frenchRegions,
    'legalForm.limited': 'Limitée',
    'legalForm.unlimited': 'Illimitée',
  },
  rules: {
    ...criterionRules(
      {
        'young-sme': {
          title: 'Jeune petite ou moyenne entreprise',
          met: 'Créée le {founded}, elle avait moins de {years} ans le {on} : la perte de capital ne compte pas.',
          'not-applicable':
            'Le {on}, ce n’était pas une petite ou moyenne entreprise de moins de {years} ans (créée le {founded}).',
        },
        'capital-lost': {
          title: 'Plus de la moitié du capital perdue',
          met: 'Les pertes de {losses} dépassent la moitié du capital de {capital}.',
          'not-applicable':
            'Des pertes de {losses} pour un capital de {capital} ne comptent pas comme la perte de plus de la moitié.',
        },
        insolvency: {
          title: 'Insolvabilité',
          met: 'Le {on}, une procédure d’insolvabilité était en cours, ou ses critères étaient remplis.',
          'not-applicable': 'Le {on}, il n’y avait pas d’insolvabilité.',
        },
        'rescue-aid': {
          title: 'Aide au sauvetage ou à la restructuration',
          met: 'Le {on}, une aide au sauvetage n’était pas remboursée, ou un plan de restructuration était en cours.',
          'not-applicable':
            'Le {on}, il n’y avait ni aide au sauvetage à rembourser ni plan de restructuration.',
        },
        'debt-ratios': {
          title: 'Dettes et intérêts, deux années de suite',
          met: 'Les dettes dépassaient {ratio} fois les fonds propres et l’EBITDA était inférieur à {cover} fois les intérêts, deux années de suite avant le {on}.',
          'not-applicable':
            'Les dettes et intérêts ne comptent pas : c’est une petite ou moyenne entreprise, ou les ratios n’ont pas été dépassés deux années de suite avant le {on}.',
        },
      },
      { reference: ', au 31 décembre 2019', now: ', aujourd’hui' },
    ),
    'framework-2019': {
      title: 'Encadrement temporaire',
      met: 'Pas en difficulté le {on} : les aides de l’encadrement temporaire européen sont ouvertes, même si les difficultés sont venues ensuite.',
      'not-applicable':
        'En difficulté le {on} : exclue des aides de l’encadrement temporaire européen. D’autres aides restent possibles.',
    },
    'difficulty-now': {
      title: 'Entreprise en difficulté aujourd’hui',
      met: 'En difficulté le {on}. Cela n’exclut pas de l’encadrement temporaire : c’est le 31 décembre 2019 qui compte.',
      'not-applicable': 'Pas en difficulté le {on}.',
    },
    'aids-open': {
      title: 'Aides publiques ouvertes',
      met: 'Aides publiques que vous pouvez demander : {count}. La page de votre demande en donne la liste.',
      'not-applicable': 'Ce jour-là, nous ne connaissons pas d’aide publique ouverte à l’Activité ({count}).',
    },
  },
  errors: {
    unknown: 'Nous ne trouvons pas ce numéro dans nos registres. Vérifiez-le.',
    'not-your-activity':
      'Seules les personnes qui coordonnent une Activité peuvent demander cette mesure pour elle.',
    'other-country': 'Cette région n’est pas dans le pays de l’Activité.',
    'years-needed': 'Remplissez les exercices clos : ils comptent pour une grande entreprise.',
    'year-twice': 'Cette année figure deux fois.',
  },
};
