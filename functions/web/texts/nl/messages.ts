/** The pages of the listening line, in Dutch. */
export const messages = {
  menu: 'Met iemand praten',
  title: 'Met iemand praten',
  lead: 'Wat hier staat, zien alleen u en wie belt.',
  sealed:
    'Alleen wie u terugbelt, ziet wat u hier schrijft. Het komt in geen dossier, geen lijst en geen mail, en wordt 30 dagen na het gesprek gewist.',
  inHand: 'Terug te bellen',
  nothingInHand: 'Niemand wacht op uw telefoon.',
  own: 'Wat u gevraagd hebt',
  ask: 'Een gesprek vragen',
  when: 'Wanneer',
  number: 'Nummer',
  language: 'Taal',
  words: 'Waarover',
  haveCalled: 'Ik heb gebeld',
  handOver: 'Aan iemand anders geven',
  withdraw: 'Ik wil geen gesprek meer',
  send: 'Het gesprek vragen',
  asked: 'U wordt teruggebeld. Wij zoeken meteen iemand.',
  called: 'Dank u om te luisteren.',
  handedOver: 'Iemand anders neemt het over.',
  withdrawn: 'Het is ingetrokken, en wat u schreef, wordt gewist.',
};
