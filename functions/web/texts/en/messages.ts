/** The pages of the listening line, in English. */
export const messages = {
  menu: 'Somebody to talk to',
  title: 'Somebody to talk to',
  lead: 'What stands here is seen by you and by the person who calls, and by nobody else.',
  sealed:
    'Only the person who calls you back sees what you write here. It stands in no file, no list and no mail, and is deleted 30 days after the call.',
  inHand: 'To call back',
  nothingInHand: 'Nobody waits for your call.',
  own: 'What you asked for',
  ask: 'Ask for a call',
  when: 'When',
  number: 'Number',
  language: 'Language',
  words: 'About',
  haveCalled: 'I have called',
  handOver: 'Give it to somebody else',
  withdraw: 'I no longer want a call',
  send: 'Ask for the call',
  asked: 'You will be called back. We look for somebody right away.',
  called: 'Thank you for listening.',
  handedOver: 'Somebody else takes it over.',
  withdrawn: 'It is withdrawn, and what you wrote is deleted.',
};
