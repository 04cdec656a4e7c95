/** The words of trainings in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Formation',
  summary:
    'Une place dans une formation du catalogue : relation avec les clients, plan d’affaires, plan de trésorerie, marketing… Le fonds de solidarité paie l’inscription directement à l’organisme. Si la formation est complète, vous entrez sur la liste d’attente.',
  fields: {
    trainingId: {
      label: 'Formation',
      hint: 'Choisissez dans le catalogue ; il montre les dates et les places libres.',
    },
    motivation: {
      label: 'Ce que vous en attendez',
      hint: 'En quelques phrases : votre situation et ce que la formation changerait.',
    },
  },
  options: {},
  rules: {
    'asked-in-time': {
      title: 'La demande arrive à temps',
      met: 'La formation commence le {starts} ; on peut s’inscrire jusqu’au {last}.',
      'not-met': 'La formation commence le {starts} ; on pouvait s’inscrire jusqu’au {last}.',
    },
    'seat-free': {
      title: 'Une place est libre',
      met: 'Il reste des places libres : {free} sur {seats}.',
      'not-applicable':
        'Les {seats} places sont prises ou attendues. Vous seriez numéro {place} sur la liste d’attente ; dès qu’une place se libère, votre demande continue toute seule.',
    },
    'fee-borne': {
      title: 'L’inscription est payée par le fonds',
      met: 'Le fonds de solidarité paie {fee} à {provider}. Vous n’avez rien à avancer.',
      'not-applicable': 'Cette formation ne coûte rien.',
    },
  },
};
