/** The words that every measure for a lost service shares, in French. */
export const service = {
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Le numéro de l’Activité dans laquelle la prestation était prévue.',
    },
    contractId: {
      label: 'Numéro du contrat',
      hint: 'Si le contrat est encodé, son numéro suffit : nous reprenons le reste de nos registres.',
    },
    clientId: { label: 'Client·e', hint: 'Le numéro du ou de la client·e, si vous le connaissez.' },
    function: {
      label: 'Fonction',
      hint: 'Ce que vous deviez faire, par exemple : comédien·ne, graphiste, régie son.',
    },
    place: { label: 'Lieu', hint: 'La ville ou le lieu où vous deviez travailler.' },
    startsOn: { label: 'Premier jour prévu' },
    endsOn: { label: 'Dernier jour prévu' },
    plannedDays: { label: 'Jours de travail prévus', hint: 'En tout, y compris ceux qui ont eu lieu.' },
    cancelledDays: { label: 'Jours de travail annulés' },
    grossCents: {
      label: 'Salaire brut prévu',
      hint: 'Pour toute la prestation, y compris les jours qui ont eu lieu.',
    },
    cancellation: { label: 'Où en était la prestation ?' },
    concludedOn: {
      label: 'Date de l’accord',
      hint: 'Le jour où le contrat a été conclu, ou l’accord donné.',
    },
    cancelledOn: {
      label: 'Date de l’annulation',
      hint: 'Le jour où vous avez su que la prestation n’aurait pas lieu.',
    },
    reason: { label: 'Raison de l’annulation', hint: 'Quelques mots suffisent.' },
    cachets: { label: 'Nombre de cachets prévus', hint: 'Pour les artistes payé·es au cachet.' },
    hours: { label: 'Nombre d’heures prévues', hint: 'Pour toute la prestation.' },
    iban: {
      label: 'Compte où vous payer (IBAN)',
      hint: 'Laissez vide pour garder le compte que nous connaissons.',
    },
  },
  options: {
    'cancellation.partly-carried-out': 'Elle avait commencé : une partie des jours a eu lieu',
    'cancellation.validated-then-cancelled': 'Elle était encodée et validée, puis annulée',
    'cancellation.entered': 'Elle était encodée, pas encore validée',
    'cancellation.agreed': 'Elle était convenue avec le ou la client·e, pas encore encodée',
  },
  rules: {
    'not-permanent': {
      title: 'Contrat à durée déterminée',
      met: 'Vous n’êtes pas sous contrat à durée indéterminée : cette mesure est la bonne.',
      'not-met':
        'Vous êtes sous contrat à durée indéterminée. Demandez plutôt la mesure « Chômage temporaire », qui est faite pour votre situation.',
    },
    'cancelled-in-crisis': {
      title: 'Annulation pendant la crise',
      met: 'L’annulation date du {cancelledOn}, pendant la crise.',
      'not-met': 'L’annulation date du {cancelledOn}. La mesure couvre les annulations à partir du {from}.',
    },
    'service-in-plan': {
      title: 'Prestation prévue pendant le plan',
      met: 'La prestation était prévue du {startsOn} au {endsOn}, pendant la durée du plan.',
      'not-met':
        'La prestation était prévue du {startsOn} au {endsOn}. La mesure couvre celles qui finissent entre le {from} et le {until}.',
    },
    'temporary-unemployment': {
      title: 'Chômage temporaire en Belgique',
      met: 'Le chômage temporaire pour force majeure prend en charge {amount} environ ; vous n’avez rien à demander.',
      'not-applicable': 'Le chômage temporaire belge n’intervient pas pour cette prestation.',
    },
    'partial-activity': {
      title: 'Activité partielle en France',
      met: 'L’activité partielle prend en charge {amount} environ ; vous n’avez rien à demander.',
      'not-applicable': 'L’activité partielle française n’intervient pas pour cette prestation.',
    },
    'client-pledge': {
      title: 'Part du client',
      met: 'Le client s’est engagé à prendre en charge jusqu’à {amount} ; nous l’avançons et nous le lui demandons.',
      'not-applicable':
        'Aucun engagement du client n’est connu pour cette prestation ; vous êtes payé·e quand même.',
    },
  },
  errors: {
    unknown:
      'Nous ne trouvons pas ce numéro parmi ceux qui vous concernent. Vérifiez-le, ou laissez le champ vide s’il est facultatif.',
    'ends-before-start': 'Le dernier jour ne peut pas venir avant le premier, le {startsOn}.',
    'concluded-after-end': 'L’accord ne peut pas venir après le dernier jour de la prestation, le {endsOn}.',
    'cancelled-before-concluded': 'L’annulation ne peut pas venir avant l’accord, le {concludedOn}.',
    'more-days-than-calendar': 'Entre le premier et le dernier jour il y a {calendarDays} jour(s), pas plus.',
    'more-days-than-planned': 'Les jours annulés ne peuvent pas dépasser les jours prévus : {plannedDays}.',
    'nothing-carried-out':
      'Si une partie des jours a eu lieu, moins de {plannedDays} jour(s) sont annulés. Sinon, choisissez une autre réponse à « Où en était la prestation ? ».',
    'more-hours-than-days':
      'C’est plus d’heures que n’en contiennent les jours prévus. Indiquez {max} au plus.',
    'more-cachets-than-days': 'C’est trop de cachets pour les jours prévus. Indiquez {max} au plus.',
  },
  sources: {
    'temporary-unemployment': 'Chômage temporaire (Belgique)',
    'partial-activity': 'Activité partielle (France)',
    'client-pledge': 'Engagement du client',
  },
};
