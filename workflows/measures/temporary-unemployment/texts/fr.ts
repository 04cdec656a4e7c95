/** The words of temporary unemployment in French. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Chômage temporaire',
  summary:
    'Vous êtes sous contrat à durée indéterminée et le travail manque ? Nous comparons : pas de chômage, partiel ou total – ce que vous recevez, ce que l’Activité paie, ce qui est recommandé.',
  fields: {
    activityId: { label: 'Activité', hint: 'Le numéro de l’Activité qui vous emploie.' },
    grossMonthlyCents: {
      label: 'Salaire brut par mois',
      hint: 'Votre salaire habituel, avant toute retenue.',
    },
    weeklyHours: { label: 'Heures par semaine', hint: 'Selon votre contrat.' },
    months: { label: 'Mois concernés', hint: 'Une ligne par mois.' },
    'months.month': { label: 'Mois' },
    'months.lostPercent': {
      label: 'Part du travail perdue (%)',
      hint: '0 si rien n’est perdu, 100 si tout est perdu.',
    },
    choice: { label: 'Que souhaitez-vous ?' },
    reason: { label: 'Pourquoi le travail manque', hint: 'Quelques mots suffisent.' },
    iban: {
      label: 'Compte pour un éventuel complément (IBAN)',
      hint: 'Laissez vide pour garder le compte que nous connaissons.',
    },
  },
  options: {
    'choice.none': 'Pas de chômage temporaire',
    'choice.partial': 'Partiel : seulement la part perdue',
    'choice.total': 'Total : tout le travail',
  },
  rules: {
    'permanent-contract': {
      title: 'Contrat à durée indéterminée',
      met: 'Vous êtes sous contrat à durée indéterminée : cette mesure est la bonne.',
      'not-met':
        'Vous n’êtes pas sous contrat à durée indéterminée. Demandez plutôt la mesure « Contrat annulé » ou « Contrat promis ».',
    },
    'employer-country': {
      title: 'Employeur en Belgique ou en France',
      met: 'L’Activité qui vous emploie est dans un pays couvert ({country}).',
      'not-met':
        'L’Activité qui vous emploie est dans un pays ({country}) dont nous ne connaissons pas le régime.',
    },
    'months-covered': {
      title: 'Mois couverts',
      met: 'Les mois demandés sont couverts par le régime, du {from} au {until}.',
      'not-met': 'Le régime couvre la période du {from} au {until} ; un mois demandé est en dehors.',
    },
    'work-lost': {
      title: 'Travail perdu',
      met: 'En moyenne, {lost} du travail est perdu.',
      'not-met': 'Aucun travail n’est perdu : il n’y a pas de chômage à déclarer.',
      'not-applicable': 'Aucun travail n’est perdu, et vous ne demandez pas de chômage.',
    },
    'minimum-pay': {
      title: 'Salaire minimum',
      met: 'Votre salaire atteint le minimum légal, {least} par mois pour vos heures.',
      'needs-information':
        'Le salaire indiqué est sous le minimum légal, {least} par mois pour vos heures. Vérifiez le salaire et les heures.',
    },
    'person-receives': {
      title: 'Ce que vous recevez',
      met: 'Avec votre choix vous recevez environ {amount}, au lieu d’environ {usual}, avant l’impôt sur le salaire.',
    },
    'scheme-pays': {
      title: 'Ce que paie le régime public',
      met: 'Le régime public prend en charge environ {amount}.',
      'not-applicable': 'Le régime public ne prend rien en charge.',
    },
    'activity-pays': {
      title: 'Ce que paie l’Activité',
      met: 'L’Activité paie encore environ {amount}, cotisations comprises, au lieu de {usual}.',
    },
    feasible: {
      title: 'Faisable pour l’Activité',
      met: 'L’Activité peut porter ce choix ; il lui demande environ {need} de ses propres moyens.',
      'not-met':
        'Ce choix demande environ {need} à l’Activité, plus qu’elle ne peut porter. Prenez un autre choix.',
      'not-applicable':
        'Ce choix demande environ {need} à l’Activité. Nous ne savons pas encore si elle peut le porter : votre conseiller·ère le regarde avec vous.',
    },
    'recommended-none': {
      title: 'Recommandation : pas de chômage',
      met: 'Nous recommandons de ne pas demander de chômage : l’Activité peut porter la perte et garder {months} mois de frais en réserve, ou rien n’est perdu.',
      'not-applicable': 'Ce n’est pas ce que nous recommandons.',
    },
    'recommended-partial': {
      title: 'Recommandation : chômage partiel',
      met: 'Nous recommandons le chômage partiel : le régime paie la part perdue ({lost} en moyenne), et le travail qui reste continue à rapporter.',
      'not-applicable': 'Ce n’est pas ce que nous recommandons.',
    },
    'recommended-total': {
      title: 'Recommandation : chômage total',
      met: 'Nous recommandons le chômage total : avec {lost} de travail perdu en moyenne (à partir de {limit}), continuer le reste coûte plus qu’il ne rapporte.',
      'not-applicable': 'Ce n’est pas ce que nous recommandons.',
    },
    'recommended-by-means': {
      title: 'Selon les moyens de l’Activité',
      met: 'Un autre choix serait préférable, mais l’Activité ne peut pas le porter ; nous recommandons donc celui qui lui demande le moins.',
      'not-applicable': 'La recommandation ne dépend pas des moyens de l’Activité.',
    },
    'top-up': {
      title: 'Complément du plan',
      met: 'Le plan ajoute {amount} à ce que vous recevez.',
      'not-applicable': 'Le plan n’ajoute pas de complément.',
    },
    'account-known': {
      ...accountKnownTexts.fr,
      'not-applicable': 'Nous n’avons rien à verser sur votre compte.',
    },
  },
  errors: {
    'month-twice': 'Ce mois est déjà dans la liste. Gardez une seule ligne par mois.',
  },
};
