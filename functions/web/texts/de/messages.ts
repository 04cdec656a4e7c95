/** The pages of the listening line, in German. */
export const messages = {
  menu: 'Mit jemandem sprechen',
  title: 'Mit jemandem sprechen',
  lead: 'Was hier steht, sehen nur Sie und wer anruft.',
  sealed:
    'Nur wer Sie zurückruft, sieht, was Sie hier schreiben. Es steht in keiner Akte, keiner Liste und keiner Mail und wird 30 Tage nach dem Gespräch gelöscht.',
  inHand: 'Zurückzurufen',
  nothingInHand: 'Niemand wartet auf Ihren Anruf.',
  own: 'Worum Sie gebeten haben',
  ask: 'Um einen Anruf bitten',
  when: 'Wann',
  number: 'Nummer',
  language: 'Sprache',
  words: 'Worüber',
  haveCalled: 'Ich habe angerufen',
  handOver: 'An jemand anderen geben',
  withdraw: 'Ich möchte keinen Anruf mehr',
  send: 'Um den Anruf bitten',
  asked: 'Sie werden zurückgerufen. Wir suchen sofort jemanden.',
  called: 'Danke für Ihr Zuhören.',
  handedOver: 'Jemand anderes übernimmt.',
  withdrawn: 'Es ist zurückgezogen, und was Sie geschrieben haben, wird gelöscht.',
};
