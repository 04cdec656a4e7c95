/** The words of the mutual aid in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Entraide entre membres',
  summary:
    'Offrez ou demandez un coup de main : un savoir-faire, du matériel, un espace, du temps. Nous rapprochons les annonces par genre, lieu et langue. Vos coordonnées ne sont données que si vous êtes d’accord tous les deux.',
  fields: {
    direction: { label: 'Offrez-vous ou cherchez-vous ?' },
    kind: { label: 'De quoi s’agit-il ?' },
    place: { label: 'Où ?', hint: 'Une commune ou une ville ; les annonces du même lieu se rencontrent.' },
    language: { label: 'Dans quelle langue ?' },
    description: {
      label: 'Décrivez en quelques mots',
      hint: 'Sans nom, téléphone ni adresse : l’annonce est lue par d’autres.',
    },
    validUntil: { label: 'Valable jusqu’au' },
  },
  options: {
    'direction.offer': 'J’offre',
    'direction.need': 'Je cherche',
    'kind.skills': 'Un savoir-faire',
    'kind.equipment': 'Du matériel',
    'kind.space': 'Un espace',
    'kind.time': 'Du temps',
    'language.fr': 'Français',
    'language.nl': 'Néerlandais',
    'language.de': 'Allemand',
    'language.en': 'Anglais',
    'language.it': 'Italien',
    'language.es': 'Espagnol',
    'language.hu': 'Hongrois',
    'language.sv': 'Suédois',
  },
  rules: {
    'valid-for-a-while': {
      title: 'L’annonce a une fin',
      met: 'L’annonce est visible jusqu’au {until} ; au plus tard ce serait le {latest}.',
      'not-met': 'L’annonce finit le {until}. Choisissez un jour entre aujourd’hui et le {latest}.',
    },
  },
};
