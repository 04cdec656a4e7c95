/** The words that every measure for a lost service shares, in English. */
export const service = {
  fields: {
    activityId: { label: 'Activité', hint: 'The number of the Activité in which the work was planned.' },
    contractId: {
      label: 'Contract number',
      hint: 'If the contract was entered, its number is enough: we take the rest from our registers.',
    },
    clientId: { label: 'Client', hint: 'The client’s number, if you know it.' },
    function: {
      label: 'Function',
      hint: 'What you were going to do, for example: actor, graphic designer, sound.',
    },
    place: { label: 'Place', hint: 'The town or venue where you were going to work.' },
    startsOn: { label: 'First day planned' },
    endsOn: { label: 'Last day planned' },
    plannedDays: { label: 'Days of work planned', hint: 'All of them, including those that went ahead.' },
    cancelledDays: { label: 'Days of work cancelled' },
    grossCents: {
      label: 'Gross pay planned',
      hint: 'For the whole piece of work, including the days that went ahead.',
    },
    cancellation: { label: 'How far was the work?' },
    concludedOn: {
      label: 'Date of the agreement',
      hint: 'The day the contract was concluded, or the agreement given.',
    },
    cancelledOn: {
      label: 'Date of the cancellation',
      hint: 'The day you knew that the work would not go ahead.',
    },
    reason: { label: 'Reason for the cancellation', hint: 'A few words are enough.' },
    cachets: { label: 'Number of cachets planned', hint: 'For artists paid by the cachet.' },
    hours: { label: 'Number of hours planned', hint: 'For the whole piece of work.' },
    iban: { label: 'Account to pay you on (IBAN)', hint: 'Leave it empty to keep the account that we know.' },
  },
  options: {
    'cancellation.partly-carried-out': 'It had begun: some of the days went ahead',
    'cancellation.validated-then-cancelled': 'It was entered and validated, then cancelled',
    'cancellation.entered': 'It was entered, not yet validated',
    'cancellation.agreed': 'It was agreed with the client, not yet entered',
  },
  rules: {
    'not-permanent': {
      title: 'Fixed-term contract',
      met: 'You are not on a permanent contract: this is the right measure.',
      'not-met':
        'You are on a permanent contract. Please ask for the measure “Temporary unemployment” instead; it is made for your situation.',
    },
    'cancelled-in-crisis': {
      title: 'Cancelled during the crisis',
      met: 'The cancellation dates from {cancelledOn}, during the crisis.',
      'not-met':
        'The cancellation dates from {cancelledOn}. The measure covers cancellations from {from} on.',
    },
    'service-in-plan': {
      title: 'Work planned during the plan',
      met: 'The work was planned from {startsOn} to {endsOn}, within the time of the plan.',
      'not-met':
        'The work was planned from {startsOn} to {endsOn}. The measure covers work that ends between {from} and {until}.',
    },
    'temporary-unemployment': {
      title: 'Temporary unemployment in Belgium',
      met: 'Temporary unemployment for force majeure bears about {amount}; you need not ask for anything.',
      'not-applicable': 'Belgian temporary unemployment does not step in for this work.',
    },
    'partial-activity': {
      title: 'Partial activity in France',
      met: 'Partial activity bears about {amount}; you need not ask for anything.',
      'not-applicable': 'French partial activity does not step in for this work.',
    },
    'client-pledge': {
      title: 'What the client bears',
      met: 'The client has pledged to bear up to {amount}; we advance it and ask the client for it.',
      'not-applicable': 'No pledge of the client is known for this work; you are paid all the same.',
    },
  },
  errors: {
    unknown:
      'We do not find this number among those that concern you. Please check it, or leave the field empty if it is optional.',
    'ends-before-start': 'The last day cannot come before the first, {startsOn}.',
    'concluded-after-end': 'The agreement cannot come after the last day of the work, {endsOn}.',
    'cancelled-before-concluded': 'The cancellation cannot come before the agreement, {concludedOn}.',
    'more-days-than-calendar':
      'There are {calendarDays} day(s) between the first and the last day, not more.',
    'more-days-than-planned': 'No more days can be cancelled than were planned: {plannedDays}.',
    'nothing-carried-out':
      'If some of the days went ahead, fewer than {plannedDays} day(s) are cancelled. Otherwise choose another answer to “How far was the work?”.',
    'more-hours-than-days': 'These are more hours than the planned days have. Enter at most {max}.',
    'more-cachets-than-days': 'These are too many cachets for the planned days. Enter at most {max}.',
  },
  sources: {
    'temporary-unemployment': 'Temporary unemployment (Belgium)',
    'partial-activity': 'Partial activity (France)',
    'client-pledge': 'The client’s pledge',
  },
};
