/** The words that every measure for a lost service shares, in Dutch. */
export const service = {
  fields: {
    activityId: { label: 'Activiteit', hint: 'Het nummer van de Activiteit waarin de opdracht gepland was.' },
    contractId: {
      label: 'Nummer van het contract',
      hint: 'Is het contract ingevoerd, dan volstaat het nummer: de rest halen wij uit onze registers.',
    },
    clientId: { label: 'Klant', hint: 'Het nummer van de klant, als u het kent.' },
    function: {
      label: 'Functie',
      hint: 'Wat u zou doen, bijvoorbeeld: acteur, grafisch ontwerper, geluidstechniek.',
    },
    place: { label: 'Plaats', hint: 'De stad of de plek waar u zou werken.' },
    startsOn: { label: 'Eerste geplande dag' },
    endsOn: { label: 'Laatste geplande dag' },
    plannedDays: { label: 'Geplande werkdagen', hint: 'Alles samen, ook de dagen die wel doorgingen.' },
    cancelledDays: { label: 'Geannuleerde werkdagen' },
    grossCents: {
      label: 'Gepland brutoloon',
      hint: 'Voor de hele opdracht, ook voor de dagen die wel doorgingen.',
    },
    cancellation: { label: 'Hoe ver stond de opdracht?' },
    concludedOn: {
      label: 'Datum van het akkoord',
      hint: 'De dag waarop het contract gesloten of het akkoord gegeven werd.',
    },
    cancelledOn: {
      label: 'Datum van de annulering',
      hint: 'De dag waarop u wist dat de opdracht niet zou doorgaan.',
    },
    reason: { label: 'Reden van de annulering', hint: 'Enkele woorden volstaan.' },
    cachets: { label: 'Aantal geplande cachets', hint: 'Voor kunstenaars die per cachet betaald worden.' },
    hours: { label: 'Aantal geplande uren', hint: 'Voor de hele opdracht.' },
    iban: {
      label: 'Rekening waarop wij u betalen (IBAN)',
      hint: 'Laat leeg om de rekening te houden die wij kennen.',
    },
  },
  options: {
    'cancellation.partly-carried-out': 'Ze was begonnen: een deel van de dagen ging door',
    'cancellation.validated-then-cancelled': 'Ze was ingevoerd en goedgekeurd, daarna geannuleerd',
    'cancellation.entered': 'Ze was ingevoerd, nog niet goedgekeurd',
    'cancellation.agreed': 'Ze was afgesproken met de klant, nog niet ingevoerd',
  },
  rules: {
    'not-permanent': {
      title: 'Contract van bepaalde duur',
      met: 'U hebt geen contract van onbepaalde duur: dit is de juiste maatregel.',
      'not-met':
        'U hebt een contract van onbepaalde duur. Vraag de maatregel ‘Tijdelijke werkloosheid’ aan; die is voor uw situatie gemaakt.',
    },
    'cancelled-in-crisis': {
      title: 'Geannuleerd tijdens de crisis',
      met: 'De annulering dateert van {cancelledOn}, tijdens de crisis.',
      'not-met':
        'De annulering dateert van {cancelledOn}. De maatregel geldt voor annuleringen vanaf {from}.',
    },
    'service-in-plan': {
      title: 'Opdracht gepland tijdens het plan',
      met: 'De opdracht was gepland van {startsOn} tot en met {endsOn}, binnen de duur van het plan.',
      'not-met':
        'De opdracht was gepland van {startsOn} tot en met {endsOn}. De maatregel geldt voor opdrachten die eindigen tussen {from} en {until}.',
    },
    'temporary-unemployment': {
      title: 'Tijdelijke werkloosheid in België',
      met: 'De tijdelijke werkloosheid wegens overmacht draagt ongeveer {amount}; u hoeft zelf niets aan te vragen.',
      'not-applicable': 'De Belgische tijdelijke werkloosheid komt voor deze opdracht niet tussen.',
    },
    'partial-activity': {
      title: 'Gedeeltelijke werkloosheid in Frankrijk',
      met: 'De Franse ‘activité partielle’ draagt ongeveer {amount}; u hoeft zelf niets aan te vragen.',
      'not-applicable': 'De Franse ‘activité partielle’ komt voor deze opdracht niet tussen.',
    },
    'client-pledge': {
      title: 'Deel van de klant',
      met: 'De klant heeft beloofd tot {amount} te dragen; wij schieten dat voor en vragen het aan de klant.',
      'not-applicable': 'Er is voor deze opdracht geen belofte van de klant bekend; u wordt toch betaald.',
    },
  },
  errors: {
    unknown:
      'Wij vinden dit nummer niet tussen de nummers die u aangaan. Kijk het na, of laat het veld leeg als het niet verplicht is.',
    'ends-before-start': 'De laatste dag kan niet vóór de eerste vallen, {startsOn}.',
    'concluded-after-end': 'Het akkoord kan niet na de laatste dag van de opdracht vallen, {endsOn}.',
    'cancelled-before-concluded': 'De annulering kan niet vóór het akkoord vallen, {concludedOn}.',
    'more-days-than-calendar': 'Tussen de eerste en de laatste dag liggen {calendarDays} dag(en), niet meer.',
    'more-days-than-planned': 'Er kunnen niet meer dagen geannuleerd zijn dan gepland waren: {plannedDays}.',
    'nothing-carried-out':
      'Ging een deel van de dagen door, dan zijn er minder dan {plannedDays} dag(en) geannuleerd. Kies anders een ander antwoord bij ‘Hoe ver stond de opdracht?’.',
    'more-hours-than-days': 'Dat zijn meer uren dan er in de geplande dagen gaan. Vul ten hoogste {max} in.',
    'more-cachets-than-days': 'Dat zijn te veel cachets voor de geplande dagen. Vul ten hoogste {max} in.',
  },
  sources: {
    'temporary-unemployment': 'Tijdelijke werkloosheid (België)',
    'partial-activity': 'Gedeeltelijke werkloosheid (Frankrijk)',
    'client-pledge': 'Belofte van de klant',
  },
};
